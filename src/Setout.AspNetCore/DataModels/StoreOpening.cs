using Setout.AspNetCore.DataModels.Sqlite;

namespace Setout.AspNetCore.DataModels;

/// <summary>What opening a database for a plan gave.</summary>
internal abstract record StoreOpening;

/// <summary>It is open.</summary>
/// <param name="Store">To be disposed by whoever opened it.</param>
/// <param name="Changes">What was changed in the database, in words; empty where it fitted already.</param>
internal sealed record Opened(SqliteStore Store, EquatableArray<string> Changes) : StoreOpening;

/// <summary>The design asks for changes that could lose data, and nothing was changed.</summary>
/// <param name="Differences">Each of them.</param>
internal sealed record SchemaRefused(EquatableArray<SchemaDifference> Differences) : StoreOpening;

/// <summary>The file cannot be used, and was not changed.</summary>
/// <param name="Reason">Why, and what to do.</param>
internal sealed record Unusable(string Reason) : StoreOpening;

/// <summary>A place where database and design differ.</summary>
/// <param name="Text">
/// In the author's words, the place included: <c>Order.total: decimal(12,2) in the database, decimal(10,2) in design.md:31</c>.
/// </param>
/// <param name="Span">Where the design states it; <c>default</c> where it no longer does.</param>
internal sealed record SchemaDifference(string Text, SourceSpan Span);
