using Setout;
using Setout.Bench.Scoring;
using Setout.Export.Model;
using Setout.Text;

if (args is not [var documents, var annotations] || !Directory.Exists(documents) || !Directory.Exists(annotations))
{
    Console.Error.WriteLine("bench/score.sh DOCUMENTS ANNOTATIONS: two folders, of which NAME.json annotates NAME.md in the form of `setout export model`.");
    return 2;
}

var score = new Score();
var answers = new AnswerKinds();
foreach (var file in Directory.GetFiles(annotations, "*.json").Order(StringComparer.Ordinal))
{
    var name = Path.GetFileNameWithoutExtension(file);
    var document = Path.Combine(documents, name + ".md");
    if (!File.Exists(document))
    {
        Console.Error.WriteLine($"There is no {document} for {file}.");
        return 2;
    }
    var design = DesignReader.Read(new SourceText(name + ".md", File.ReadAllText(document))).Design;
    if (score.Add(Model.Read(File.ReadAllText(file)), Model.Read(ModelJson.Export(design))) is { Length: > 0 } differences)
        Console.WriteLine($"{name}: {differences}");
    answers.Add(Planner.Plan(design).Plan);
}
Console.WriteLine();
Console.WriteLine(score.ToString());
Console.WriteLine(answers.ToString());
return 0;
