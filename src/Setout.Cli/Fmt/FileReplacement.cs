using System.Text;
using Setout.Cli.Documents;

namespace Setout.Cli.Fmt;

/// <summary>Puts a new text in the place of a file: whole, or not at all.</summary>
internal static class FileReplacement
{
    public static async Task WriteAsync(string path, Document document, string content, CancellationToken stop)
    {
        // A link stays one; what it points at is replaced.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var draft = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            await WriteDraftAsync(draft, document.HasByteOrderMark, content, stop);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            await RefuseIfChangedAsync(target, document, stop);
            File.Move(draft, target, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Environment, $"{document.Text.Path} cannot be written and stays as it is: {e.Message}");
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async Task WriteDraftAsync(string draft, bool hasByteOrderMark, string content, CancellationToken stop)
    {
        await using var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(new UTF8Encoding(false).GetBytes(hasByteOrderMark ? '\uFEFF' + content : content), stop);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Somebody may have saved the file in an editor since it was read.</summary>
    private static async Task RefuseIfChangedAsync(string target, Document document, CancellationToken stop)
    {
        var now = Document.Of(await File.ReadAllBytesAsync(target, stop), document.Text.Path, target, VocabularyFile.None);
        if (now.Text.Content != document.Text.Content || now.HasByteOrderMark != document.HasByteOrderMark)
            throw new CommandFailure(ExitCode.Environment, $"{document.Text.Path} was changed while it was formatted and stays as it is. Format it again.");
    }
}
