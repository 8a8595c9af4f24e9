namespace Setout.Diagnostics;

/// <summary>How bad a finding is, in rising order. <c>--fail-on</c> names one of them.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never fails a run unless asked for.</summary>
    Info,

    /// <summary>Probably not what was meant.</summary>
    Warning,

    /// <summary>The document contradicts itself or cannot be carried out.</summary>
    Error,
}
