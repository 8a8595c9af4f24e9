using Setout.Text;
using Xunit;

namespace Setout.Tests.Robustness;

/// <summary>Promise 4: no document, however broken or hostile, crashes the reader or takes it more than linear time.</summary>
public sealed class MutatedDocumentsTests
{
    private const int Documents = 200_000;
    private const int Batches = 64;

    /// <summary>What reading, planning and checking may allocate for a character of text, above a base for each document.</summary>
    private const int BytesForEachCharacter = 6_000;
    private const int BytesForEachDocument = 2_000_000;

    [Fact]
    public void TwoHundredThousandMutantsAreReadPlannedAndChecked()
    {
        var sources = DesignFiles.All;
        Parallel.For(0, Batches, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch =>
        {
            var mutator = new DocumentMutator(batch, sources);
            for (var document = 0; document < Documents / Batches; document++)
                Survives(mutator.Next());
        });
    }

    private static void Survives(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var read = DesignReader.Read(new SourceText("mutant.md", text));
            var planned = Planner.Plan(read.Design);
            Checker.Check(read, planned);
        }
        catch (Exception error)
        {
            Assert.Fail($"{error}\n--- the document ---\n{text}");
        }
        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        if (spent > BytesForEachDocument + (long)BytesForEachCharacter * text.Length)
            Assert.Fail($"{spent:N0} bytes for {text.Length:N0} characters\n--- the document ---\n{text}");
    }
}
