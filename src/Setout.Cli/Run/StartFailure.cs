using System.Security.Cryptography;
using Setout.AspNetCore.DataModels;

namespace Setout.Cli.Run;

/// <summary>Why a system did not start, in words that say the way out.</summary>
internal static class StartFailure
{
    public static async Task<T> ExplainAsync<T>(RunRequest request, string dataFile, Func<Task<T>> start)
    {
        try
        {
            return await start();
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new CommandFailure(
                ExitCode.Environment,
                $"Port {request.Port} of {request.Host} is taken by another program. Stop that one, or take another port: --port {Another(request.Port)}; --port 0 takes any that is free.");
        }
        catch (System.Net.Sockets.SocketException e)
        {
            throw new CommandFailure(ExitCode.Environment, $"Cannot listen on {request.Host} port {request.Port}: {e.Message}.");
        }
        catch (CryptographicException e) when (request.Certificate is { } files)
        {
            throw new CommandFailure(ExitCode.Environment, $"{files.Certificate}{(files.Key is { } key ? $" with {key}" : "")} cannot be used: {e.Message.TrimEnd('.')}. It has to be a certificate and its own key, without a password.");
        }
        catch (DatabaseException e)
        {
            throw new CommandFailure(ExitCode.Environment, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Environment, $"Cannot serve from {dataFile} on port {request.Port}: {e.Message}");
        }
    }

    private static int Another(int port) => port < 65535 ? port + 1 : port - 1;
}
