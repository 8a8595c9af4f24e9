using System.Diagnostics;

namespace Setout.Bench.Peers;

/// <summary>Publishes everything that is measured, in release configuration.</summary>
internal static class PeerBuild
{
    /// <summary>What could not be built, with the reason; those peers are left out, and the page of results says so.</summary>
    public static IReadOnlyList<string> Run()
    {
        List<string> faults = [];
        foreach (var peer in (string[])["Bare", "ByHand", "Dapper", "EfCore"])
            Run(faults, peer, Places.Repository, "dotnet", "publish", $"bench/Peers/{peer}", "-c", "Release", "-o", Places.Published(peer), "-v", "quiet", "-nologo");
        Run(faults, "Setout, JIT", Places.Repository, "dotnet", "publish", "src/Setout.Cli", "-c", "Release", "-p:PublishAot=false", "-o", Places.Published("setout-jit"), "-v", "quiet", "-nologo");
        Run(faults, "Setout, native", Places.Repository, "dotnet", "publish", "src/Setout.Cli", "-c", "Release", "-r", Rid, "-o", Places.Published("setout-native"), "-v", "quiet", "-nologo");
        Directory.CreateDirectory(Places.JsonServer);
        File.Copy(Path.Combine(Places.Repository, "bench", "json-server", "package.json"), Path.Combine(Places.JsonServer, "package.json"), overwrite: true);
        Run(faults, "json-server", Places.JsonServer, "npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error");
        return faults;
    }

    private static string Rid => System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier switch
    {
        var rid when rid.EndsWith("-arm64", StringComparison.Ordinal) => "linux-arm64",
        _ => "linux-x64",
    };

    private static void Run(List<string> faults, string what, string folder, string command, params string[] arguments)
    {
        Console.Error.WriteLine($"building {what}");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
                return;
            Console.Error.WriteLine(output);
            faults.Add($"{what}: `{command} {arguments[0]}` ended with {process.ExitCode}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            faults.Add($"{what}: there is no `{command}` here");
        }
    }
}
