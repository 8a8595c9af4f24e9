namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How German documents label the parts of an endpoint.</summary>
internal static class GermanLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "name, vorgang, aktion"),
        (EndpointPart.Method, "methode, http methode, verb"),
        (EndpointPart.Path, "pfad, url, route, endpunkt, adresse"),
        (EndpointPart.Description, "beschreibung, zweck, zusammenfassung, ziel"),
        (EndpointPart.Request, "anfrage, anfragekörper, anfrage body, eingabe, beispielanfrage, nutzlast, anforderung, request body"),
        (EndpointPart.Response, "antwort, antworten, rückgabe, ausgabe, antwortkörper, beispielantwort, erfolgsantwort, liefert, ergebnis"),
        (EndpointPart.Statuses, "statuscodes, statuscode, status, http status, http statuscodes, antwortcodes, rückgabecodes"),
        (EndpointPart.Errors, "fehler, fehlercodes, fehlercode, fehlerantworten, fehlerantwort, fehlerfälle, fehlerbehandlung"),
        (EndpointPart.Access, "authentifizierung, autorisierung, berechtigung, berechtigungen, rollen, rolle, zugriff, rechte, anmeldung, erlaubte rollen"),
        (EndpointPart.QueryParameters, "query parameter, abfrageparameter, filter, paginierung, suchparameter"),
        (EndpointPart.PathParameters, "pfadparameter, url parameter"),
        (EndpointPart.Headers, "kopfzeilen, header"),
        (EndpointPart.Parameters, "parameter, argumente, eingabeparameter"),
        (EndpointPart.Behaviour, "validierung, geschäftslogik, geschäftsregeln, regeln, verhalten, hinweis, hinweise, bemerkung, bemerkungen, anmerkung, ablauf, bedingungen, voraussetzungen, vorbedingungen, nebenwirkungen, beispiel, beispiele, logik"),
        (EndpointPart.Base, "basis url, basispfad, präfix, basisadresse"),
    ];
}
