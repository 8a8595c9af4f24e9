using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Setout.AspNetCore.Deployment.Monitoring;

/// <summary>How long each step of the pipeline took, as a <c>Server-Timing</c> header for whoever develops.</summary>
internal sealed class StepTiming
{
    private readonly TimeProvider time;
    private readonly StringBuilder header = new();
    private long last;

    private StepTiming(TimeProvider time)
    {
        this.time = time;
        last = time.GetTimestamp();
    }

    /// <summary>Null where nobody asked for it: timings tell a stranger what a read would not.</summary>
    public static StepTiming? Start(SetoutOptions options) => options.ServerTiming ? new StepTiming(options.Time) : null;

    /// <summary>A step is done; the next begins.</summary>
    public void Done(string step)
    {
        var now = time.GetTimestamp();
        var elapsed = time.GetElapsedTime(last, now).TotalMilliseconds;
        last = now;
        if (header.Length > 0)
            header.Append(", ");
        header.Append(CultureInfo.InvariantCulture, $"{step};dur={elapsed:0.###}");
    }

    public void WriteTo(IHeaderDictionary headers)
    {
        if (header.Length > 0)
            headers["Server-Timing"] = header.ToString();
    }
}
