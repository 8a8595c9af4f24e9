namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>What an endpoint does about accounts.</summary>
internal enum AccountAction
{
    /// <summary>Nothing, or nothing that is known.</summary>
    None,

    /// <summary>Makes an account.</summary>
    Register,

    /// <summary>Gives tokens for a password.</summary>
    SignIn,

    /// <summary>Gives tokens for a refresh token.</summary>
    Refresh,

    /// <summary>Ends a session.</summary>
    SignOut,

    /// <summary>Changes the caller's password.</summary>
    ChangePassword,
}

/// <summary>Words of paths and members that speak of accounts.</summary>
internal static class AccountWords
{
    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "api", "auth", "authentication", "oauth", "oauth2", "account", "identity", "user", "member", "customer", "public", "app", "web", "client", "mobile",
        "session", "token", "me", "profile", "self", "current", "admin",
    };

    private static readonly HashSet<string> Passwords = new(StringComparer.Ordinal)
    {
        "password", "passwordhash", "hashedpassword", "passwordhashed", "encryptedpassword", "passworddigest", "passhash", "passwd", "pwd", "pwdhash", "pass",
        "userpassword", "loginpassword", "plainpassword", "senha", "senhahash", "contraseña", "contrasena", "passwort", "passworthash", "motdepasse", "hasło", "haslo", "пароль", "密码", "密码哈希", "パスワード", "비밀번호",
    };

    private static readonly HashSet<string> Identifiers = new(StringComparer.Ordinal)
    {
        "email", "mail", "emailaddress", "useremail", "username", "login", "loginname", "userid", "loginid", "phone", "phonenumber", "mobile", "identifier", "account",
        "user", "cpf", "correo", "usuario", "usuário", "nickname", "用户名", "邮箱", "手机号", "メールアドレス", "이메일", "아이디",
    };

    // A word for any of the identifiers.
    private static readonly HashSet<string> AnyIdentifier = new(StringComparer.Ordinal) { "identifier", "login", "account", "user", "usernameoremail", "emailorusername" };

    public static bool IsPassword(string name) => Passwords.Contains(Names.Key(name));

    public static bool IsIdentifier(string name) => Identifiers.Contains(Names.Key(name)) || IsAnyIdentifier(name);

    public static bool IsAnyIdentifier(string name) => AnyIdentifier.Contains(Names.Key(name));

    /// <summary>Whether a segment of a path means the caller's own row.</summary>
    public static bool IsCaller(string segment) => segment.ToLowerInvariant() is "me" or "self" or "profile" or "current" or "whoami" or "myself";

    /// <summary>What method and path say; the words before the last one must be about accounts too.</summary>
    public static AccountAction ActionOf(string method, PathTemplate path)
    {
        var words = path.Segments.Where(segment => !segment.IsParameter).Select(segment => Names.Key(segment.Text)).ToList();
        if (words.Count == 0 || words.Count != path.Segments.Count || !words.Take(words.Count - 1).All(IsAround))
            return AccountAction.None;
        var before = words.Count > 1 ? words[^2] : "";
        return (method, words[^1]) switch
        {
            ("POST", "register" or "signup" or "registration") => AccountAction.Register,
            ("POST", "login" or "signin" or "logon" or "authenticate") => AccountAction.SignIn,
            ("POST", "session") when before is not "me" => AccountAction.SignIn,
            ("POST", "token") when before is "auth" or "oauth" or "oauth2" or "api" or "" => AccountAction.SignIn,
            ("POST" or "DELETE", "logout" or "signout" or "logoff") => AccountAction.SignOut,
            ("DELETE", "session") => AccountAction.SignOut,
            ("POST", "refresh" or "refreshtoken" or "tokenrefresh") => AccountAction.Refresh,
            ("POST" or "PUT" or "PATCH", "changepassword" or "passwordchange" or "updatepassword") => AccountAction.ChangePassword,
            ("PUT" or "PATCH", "password") => AccountAction.ChangePassword,
            ("POST", "password") when before is "change" => AccountAction.ChangePassword,
            _ => AccountAction.None,
        };
    }

    /// <summary>Whether a word, as <see cref="Names.Key"/> has it, may stand before those that speak of accounts.</summary>
    public static bool IsAround(string word) => Around.Contains(word) || word.Length is 2 or 3 && word[0] == 'v' && char.IsDigit(word[1]) || word is "change" or "password";
}
