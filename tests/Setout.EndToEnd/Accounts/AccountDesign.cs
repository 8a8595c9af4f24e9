namespace Setout.EndToEnd.Accounts;

/// <summary>What designs with accounts have in common.</summary>
internal static class AccountDesign
{
    /// <summary>Registering and signing in, without the answer of the latter.</summary>
    public const string SignIn = """
        #### POST /auth/register

        Request:

        ```json
        { "email": "ada@example.com", "password": "correct horse" }
        ```

        #### POST /auth/login

        Request:

        ```json
        { "email": "ada@example.com", "password": "correct horse" }
        ```
        """;
}
