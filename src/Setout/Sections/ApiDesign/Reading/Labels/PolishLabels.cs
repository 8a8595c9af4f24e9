namespace Setout.Sections.ApiDesign.Reading.Labels;

/// <summary>How Polish documents label the parts of an endpoint.</summary>
internal static class PolishLabels
{
    public static readonly (EndpointPart Part, string Words)[] Rows =
    [
        (EndpointPart.Name, "nazwa, operacja, akcja"),
        (EndpointPart.Method, "metoda, metoda http"),
        (EndpointPart.Path, "ścieżka, adres, adres url, struktura url, punkt końcowy, endpoint"),
        (EndpointPart.Description, "opis, cel, podsumowanie"),
        (EndpointPart.Request, "żądanie, treść żądania, ciało żądania, wejście, dane wejściowe, przykładowe żądanie, zapytanie, body"),
        (EndpointPart.Response, "odpowiedź, odpowiedzi, zwraca, wyjście, treść odpowiedzi, ciało odpowiedzi, przykładowa odpowiedź, odpowiedź sukcesu, wynik, dane wyjściowe"),
        (EndpointPart.Statuses, "kody statusu, kod statusu, status, statusy, kody odpowiedzi, kody http"),
        (EndpointPart.Errors, "błędy, kody błędów, błąd, odpowiedzi błędów, obsługa błędów"),
        (EndpointPart.Access, "uwierzytelnianie, autoryzacja, uprawnienia, role, rola, dostęp, wymagana rola"),
        (EndpointPart.QueryParameters, "parametry zapytania, parametry query, filtry, stronicowanie, paginacja"),
        (EndpointPart.PathParameters, "parametry ścieżki, parametry url"),
        (EndpointPart.Headers, "nagłówki"),
        (EndpointPart.Parameters, "parametry, argumenty"),
        (EndpointPart.Behaviour, "walidacja, logika biznesowa, reguły biznesowe, zasady, reguły, zachowanie, uwagi, uwaga, ograniczenia, kroki, przebieg, warunki, skutki uboczne, przykład, przykłady, logika"),
        (EndpointPart.Base, "bazowy url, ścieżka bazowa, prefiks, adres bazowy"),
    ];
}
