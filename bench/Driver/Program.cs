using Setout.Bench;
using Setout.Bench.Peers;
using Setout.Bench.Report;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
Machine.Load();
List<string> leftOut = options.SkipBuild ? [] : [.. PeerBuild.Run()];
if (Directory.Exists(Places.Data))
    Directory.Delete(Places.Data, recursive: true);
Directory.CreateDirectory(Places.Data);

var measurement = new Measurement(options);
var figures = measurement.Run(AllPeers.List.Where(peer => Options.Names(options.Only, peer.Name)));
leftOut.AddRange(measurement.LeftOut);

var page = ResultsPage.Write(figures, leftOut, Figures.Median(measurement.Commits), options, DateOnly.FromDateTime(DateTime.UtcNow));
Console.Write(page);
if (!options.Quick && options.Only.Count == 0 && options.Scenarios.Count == 0)
    File.WriteAllText(Places.Results, page);
return leftOut.Count == 0 && figures.Count > 0 ? 0 : 1;
