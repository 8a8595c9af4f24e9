namespace Setout.Sections.Titles;

/// <summary>How Polish documents head their sections.</summary>
internal static class PolishTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "przegląd, wprowadzenie, opis, cel, cele, kontekst, podsumowanie, opis ogólny, przegląd systemu, streszczenie, wstęp"),
        (Topic.Architecture, "architektura, architektura systemu, architektura techniczna, ogólna architektura"),
        (Topic.Components, "komponenty, komponenty systemu, moduły, główne komponenty, usługi"),
        (Topic.Interactions, "interakcje, przepływ danych, komunikacja, interakcje komponentów, diagram sekwencji"),
        (Topic.DataModels, "model danych, modele danych, baza danych, encje, schemat, schemat bazy danych, tabele, modele, struktura danych, struktura bazy danych, model domenowy, projekt bazy danych, główne encje, lista tabel, dane"),
        (Topic.ApiDesign, "api, apis, endpointy, endpoint api, endpointy api, rest api, zasoby, projekt api, plan api, specyfikacja api, punkty końcowe, trasy, interfejs api, plan rest api, projektowanie api"),
        (Topic.Security, "bezpieczeństwo, względy bezpieczeństwa, kwestie bezpieczeństwa"),
        (Topic.Authentication, "uwierzytelnianie, logowanie, uwierzytelnienie"),
        (Topic.Authorization, "autoryzacja, uprawnienia, kontrola dostępu, role, role i uprawnienia"),
        (Topic.DataProtection, "ochrona danych, prywatność, szyfrowanie, retencja danych"),
        (Topic.Performance, "wydajność, skalowalność, względy wydajności, kwestie wydajności"),
        (Topic.ExpectedLoad, "oczekiwane obciążenie, obciążenie, przewidywane obciążenie"),
        (Topic.Caching, "buforowanie, cache, strategia cache, strategia buforowania, pamięć podręczna"),
        (Topic.Optimization, "optymalizacja, optymalizacje"),
        (Topic.Testing, "testy, testowanie, strategia testów, plan testów, strategia testowania"),
        (Topic.UnitTests, "testy jednostkowe"),
        (Topic.IntegrationTests, "testy integracyjne"),
        (Topic.EndToEndTests, "testy e2e, testy end to end, testy akceptacyjne"),
        (Topic.Deployment, "wdrożenie, strategia wdrożenia, wdrażanie, utrzymanie, deployment"),
        (Topic.Infrastructure, "infrastruktura, środowiska, środowisko"),
        (Topic.Rollout, "plan wdrożenia, plan wydania, plan migracji"),
        (Topic.Monitoring, "monitoring, monitorowanie, logowanie zdarzeń, obserwowalność, metryki, alerty, logi"),
        (Topic.TradeOffs, "decyzje, decyzje projektowe, alternatywy, decyzje techniczne, kompromisy, decyzje architektoniczne"),
        (Topic.OpenQuestions, "otwarte pytania, pytania otwarte, kwestie otwarte, otwarte kwestie"),
        (Topic.Dependencies, "zależności, zewnętrzne zależności, usługi zewnętrzne, integracje, zależności zewnętrzne"),
        (Topic.Risks, "ryzyka, ryzyko, ryzyka i mitygacje, analiza ryzyka, zarządzanie ryzykiem"),
    ];
}
