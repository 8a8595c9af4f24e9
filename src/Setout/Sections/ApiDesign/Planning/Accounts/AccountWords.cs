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

    /// <summary>Sends a token to whoever has forgotten the password.</summary>
    ForgotPassword,

    /// <summary>Sets another password for such a token.</summary>
    ResetPassword,

    /// <summary>Takes the token that was sent to a new account's address.</summary>
    ConfirmAddress,

    /// <summary>Sends that token once more.</summary>
    SendConfirmation,
}

/// <summary>Words of paths and members that speak of accounts.</summary>
internal static class AccountWords
{
    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "api", "auth", "authentication", "oauth", "oauth2", "account", "identity", "user", "member", "customer", "public", "app", "web", "client", "mobile",
        "session", "token", "me", "profile", "self", "current", "admin", "email", "passwordreset", "resetpassword", "forgotpassword", "verification", "confirmation",
        "register", "registration", "signup", "verifyemail", "emailverification", "confirmemail",
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

    /// <summary>The noun of <c>my-orders</c>, the caller's; null for any other segment.</summary>
    public static string? OwnNoun(PathSegment segment) =>
        !segment.IsParameter && segment.Text.Length > 3 && segment.Text.StartsWith("my", StringComparison.Ordinal) && segment.Text[2] is '-' or '_' ? segment.Text[3..] : null;

    /// <summary>Whether a segment of a path means the caller's own row.</summary>
    public static bool IsCaller(string segment) => segment.ToLowerInvariant() is "me" or "my" or "mine" or "self" or "profile" or "current" or "whoami" or "myself";

    /// <summary>The parameter of <c>/users/{id}/password</c>, which changes the password of an account; null for another path.</summary>
    public static string? OwnPasswordOf(string method, PathTemplate path, string account)
    {
        var count = path.Segments.Count;
        if (count < 3 || path.Segments[^1].IsParameter || !path.Segments[^2].IsParameter || path.Segments.Take(count - 2).Any(segment => segment.IsParameter))
            return null;
        var noun = Names.Singular(path.Segments[^3].Text);
        return (Names.Same(noun, account) || Names.Key(noun) is "user" or "account" or "member" or "customer")
            && (method, Names.Key(path.Segments[^1].Text)) is ("PUT" or "PATCH", "password") or ("PUT" or "PATCH" or "POST", "changepassword" or "passwordchange" or "updatepassword")
            ? path.Segments[^2].Text
            : null;
    }

    /// <summary>What method and path say; the words before the last one must be about accounts too.</summary>
    public static AccountAction ActionOf(string method, PathTemplate path)
    {
        if (path.EndsInParameter && IsLetterToken(path.Segments[^1].Text) && !path.Segments.Take(path.Segments.Count - 1).Any(segment => segment.IsParameter))
            return ActionOf(method, path with { Segments = path.Segments.SkipLast(1).ToEquatableArray() }) is var taken && taken is AccountAction.ResetPassword or AccountAction.ConfirmAddress ? taken : AccountAction.None;
        if (path.Segments.IsEmpty || path.Segments.Any(segment => segment.IsParameter) || !path.Segments.Take(path.Segments.Count - 1).All(segment => IsAround(Names.Key(segment.Text))))
            return AccountAction.None;
        var before = path.Segments.Count > 1 ? Names.Key(path.Segments[^2].Text) : "";
        return (method, Names.Key(path.Segments[^1].Text)) switch
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
            ("POST", "forgotpassword" or "forgetpassword" or "passwordforgot" or "passwordrecovery" or "recoverpassword" or "requestpasswordreset" or "passwordresetrequest" or "requestreset") => AccountAction.ForgotPassword,
            ("POST", "request" or "forgot" or "forgotten") when before is "passwordreset" or "resetpassword" or "password" => AccountAction.ForgotPassword,
            ("POST" or "PUT" or "PATCH", "resetpassword" or "passwordreset" or "passwordresetconfirm" or "confirmpasswordreset") => AccountAction.ResetPassword,
            ("POST" or "PUT" or "PATCH", "confirm" or "complete") when before is "passwordreset" or "resetpassword" or "forgotpassword" => AccountAction.ResetPassword,
            ("POST" or "PUT" or "PATCH", "reset") when before is "password" => AccountAction.ResetPassword,
            (not "DELETE", "verifyemail" or "confirmemail" or "emailverification" or "emailconfirmation" or "verifyaccount" or "confirmaccount" or "activateaccount" or "confirmregistration" or "confirmsignup") => AccountAction.ConfirmAddress,
            (not "DELETE", "verify" or "confirm" or "activate") when before is "email" or "auth" or "account" or "register" or "registration" or "signup" or "user" => AccountAction.ConfirmAddress,
            ("POST", "resendverification" or "resendverificationemail" or "resendconfirmation" or "resendconfirmationemail" or "resendemail" or "sendverificationemail" or "sendverification") => AccountAction.SendConfirmation,
            ("POST", "resend") when before is "verification" or "confirmation" or "verifyemail" or "emailverification" or "confirmemail" or "email" => AccountAction.SendConfirmation,
            _ => AccountAction.None,
        };
    }

    /// <summary>Whether a name is that of a token that was sent to an address.</summary>
    public static bool IsLetterToken(string name) =>
        Names.Key(name) is "token" or "code" or "key" or "resettoken" or "resetcode" or "passwordresettoken" or "verificationtoken" or "verificationcode" or "verifytoken" or "confirmationtoken" or "confirmationcode" or "emailtoken" or "activationtoken" or "activationcode" or "otp";

    /// <summary>Whether a word, as <see cref="Names.Key"/> has it, may stand before those that speak of accounts.</summary>
    public static bool IsAround(string word) => Around.Contains(word) || word.Length is 2 or 3 && word[0] == 'v' && char.IsDigit(word[1]) || word is "change" or "password";
}
