namespace Setout.Export.OpenApi;

/// <summary>Methods as the library names them.</summary>
internal static class Methods
{
#pragma warning disable RS0030 // A name only: nothing is sent.
    public static System.Net.Http.HttpMethod Of(string method) => System.Net.Http.HttpMethod.Parse(method);

    public static string Name(System.Net.Http.HttpMethod method) => method.Method;
#pragma warning restore RS0030
}
