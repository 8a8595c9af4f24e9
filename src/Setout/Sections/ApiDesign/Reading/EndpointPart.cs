namespace Setout.Sections.ApiDesign.Reading;

/// <summary>What a label in the block of an endpoint announces.</summary>
internal enum EndpointPart
{
    Unknown,
    Name,
    Method,
    Path,
    Description,
    Request,
    Response,
    Success,
    Statuses,
    Errors,
    Access,
    QueryParameters,
    PathParameters,
    Headers,
    Parameters,
    Behaviour,
    Base,
}
