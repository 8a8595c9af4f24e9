using System.Globalization;
using System.Text;

namespace Setout.Bench;

/// <summary>Requests as bytes, made before anything is measured.</summary>
internal static class Requests
{
    public static byte[] Get(string target) =>
        Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n");

    public static byte[] Post(string target, string json) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"POST {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}"));
}
