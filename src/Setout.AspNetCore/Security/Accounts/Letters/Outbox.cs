using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Setout.AspNetCore.Deployment.Monitoring;

namespace Setout.AspNetCore.Security.Accounts.Letters;

/// <summary>
/// Letters on their way: to a mail server where one is named, else into a folder beside the database, where a mail server or a
/// developer picks them up. Sent in the background, so that nobody learns from the time of an answer whether one was sent.
/// </summary>
internal sealed class Outbox : IAsyncDisposable
{
    private const int MostWaiting = 1000;
    private const int Attempts = 3;

    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly SetoutOptions options;
    private readonly ILogger log;
    private readonly Task sending;

    public Outbox(SetoutOptions options, ILogger log)
    {
        (this.options, this.log) = (options, log);
        Folder = FolderOf(options);
        sending = Task.Run(SendAllAsync);
    }

    /// <summary>Where letters are put while no mail server is named.</summary>
    public string Folder { get; }

    public static string FolderOf(SetoutOptions options) => Path.ChangeExtension(Path.GetFullPath(options.DataFile), ".letters");

    /// <summary>False where too many wait already.</summary>
    public bool Send(Letter letter) => waiting.Writer.TryWrite(letter);

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await sending;
    }

    private async Task SendAllAsync()
    {
        await foreach (var letter in waiting.Reader.ReadAllAsync())
            await SendAsync(letter);
    }

    private async Task SendAsync(Letter letter)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var client = Client();
                using var message = new MailMessage(new MailAddress(options.MailFrom), new MailAddress(letter.To)) { Subject = letter.Subject, Body = letter.Text };
                message.BodyEncoding = Encoding.UTF8;
                // In the folder letters can be read as they are; not every server takes eight bits.
                message.BodyTransferEncoding = options.MailServer is null ? TransferEncoding.EightBit : TransferEncoding.QuotedPrintable;
                await client.SendMailAsync(message);
                log.LetterSent(letter.Subject, options.MailServer is null ? Folder : options.MailServer.Host);
                return;
            }
            catch (Exception fault) when (fault is SmtpException or IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), options.Time);
            }
            catch (Exception fault) when (fault is SmtpException or IOException or UnauthorizedAccessException or FormatException or ArgumentException or InvalidOperationException)
            {
                log.LetterLost(letter.Subject, fault.Message);
                return;
            }
        }
    }

    private SmtpClient Client()
    {
        if (options.MailServer is not { } server)
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(Folder);
            else
                Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Folder };
        }
        var client = new SmtpClient(server.Host, server.Port > 0 ? server.Port : 587) { EnableSsl = !server.IsLoopback, Timeout = 10_000 };
        if (server.UserInfo.Split(':') is [var user, var password])
            client.Credentials = new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password));
        return client;
    }
}

/// <summary>A letter to one address.</summary>
internal sealed record Letter(string To, string Subject, string Text);
