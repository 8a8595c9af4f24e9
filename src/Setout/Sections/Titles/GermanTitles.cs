namespace Setout.Sections.Titles;

/// <summary>How German documents head their sections.</summary>
internal static class GermanTitles
{
    public static readonly (Topic Topic, string Titles)[] Rows =
    [
        (Topic.Overview, "überblick, übersicht, einleitung, einführung, zusammenfassung, kontext, ziel, ziele, zielsetzung, hintergrund, zweck"),
        (Topic.Architecture, "architektur, systemarchitektur, technische architektur, softwarearchitektur, gesamtarchitektur, systementwurf"),
        (Topic.Components, "komponenten, systemkomponenten, module, bausteine, dienste, hauptkomponenten"),
        (Topic.Interactions, "interaktionen, komponenteninteraktionen, datenfluss, datenflüsse, kommunikation, sequenzdiagramme"),
        (Topic.DataModels, "datenmodell, datenmodelle, datenbank, datenbankschema, datenbankdesign, datenbankentwurf, entitäten, tabellen, schema, datenstruktur, datenstrukturen, domänenmodell, modelle, datenhaltung"),
        (Topic.ApiDesign, "api, apis, schnittstellen, schnittstelle, endpunkte, api endpunkte, rest api, api entwurf, api spezifikation, rest schnittstelle, api schnittstellen, routen, http api"),
        (Topic.Security, "sicherheit, sicherheitsaspekte, sicherheitskonzept, sicherheitsüberlegungen"),
        (Topic.Authentication, "authentifizierung, anmeldung, login"),
        (Topic.Authorization, "autorisierung, berechtigungen, rollen, zugriffskontrolle, rechte, rollen und rechte, rollen und berechtigungen"),
        (Topic.DataProtection, "datenschutz, verschlüsselung, datensicherheit, aufbewahrungsfristen, löschkonzept, datenaufbewahrung"),
        (Topic.Performance, "leistung, performance, skalierbarkeit, leistungsanforderungen"),
        (Topic.ExpectedLoad, "erwartete last, last, lastannahmen, mengengerüst"),
        (Topic.Caching, "caching, cache, caching strategie"),
        (Topic.Optimization, "optimierung, optimierungen"),
        (Topic.Testing, "tests, teststrategie, testkonzept, testplan, testen"),
        (Topic.UnitTests, "unit tests, unittests, komponententests, modultests"),
        (Topic.IntegrationTests, "integrationstests"),
        (Topic.EndToEndTests, "end to end tests, e2e tests, abnahmetests"),
        (Topic.Deployment, "deployment, bereitstellung, betrieb, auslieferung, inbetriebnahme"),
        (Topic.Infrastructure, "infrastruktur, umgebungen, umgebung"),
        (Topic.Rollout, "rollout, einführungsplan, releaseplan, migrationsplan"),
        (Topic.Monitoring, "monitoring, überwachung, logging, beobachtbarkeit, metriken, protokollierung"),
        (Topic.TradeOffs, "entscheidungen, entwurfsentscheidungen, alternativen, architekturentscheidungen, abwägungen, designentscheidungen"),
        (Topic.OpenQuestions, "offene fragen, offene punkte, ungeklärte fragen"),
        (Topic.Dependencies, "abhängigkeiten, externe abhängigkeiten, externe dienste, integrationen"),
        (Topic.Risks, "risiken, risiken und maßnahmen, risikoanalyse, risikobewertung"),
    ];
}
