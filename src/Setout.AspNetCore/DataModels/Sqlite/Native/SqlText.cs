using System.Text;

namespace Setout.AspNetCore.DataModels.Sqlite.Native;

/// <summary>A statement's text, compiled once; each connection keeps what it prepared from it, by reference.</summary>
internal sealed class SqlText(string sql)
{
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(sql + '\0');

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.AsSpan(0, Utf8.Length - 1));
}
