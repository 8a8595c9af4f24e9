using Setout.Bench.Reading;

// Without files: the three examples, and the first of them over and over up to 100 KB and 1 MB.
var documents = args.Length > 0 ? Documents.Of(args) : Documents.Usual();
Console.WriteLine("| document | KB | Markdig ms | read | plan | read and plan | check | MB allocated (Markdig) | (read and plan) |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
foreach (var document in documents)
    Console.WriteLine(Row.Of(document));
var all = Row.Total;
Console.WriteLine($"\nRead and plan take {all:F2} times what Markdig's own parse of the same text takes (all documents together, medians, in turns).");
