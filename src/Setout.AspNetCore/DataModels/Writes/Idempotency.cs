namespace Setout.AspNetCore.DataModels.Writes;

/// <summary>Makes a write happen once: the reply is stored in its transaction and replayed to the same request for a day.</summary>
/// <param name="Scope">Who asks for what: caller, method and path. The same key in another scope is another key.</param>
/// <param name="Key">As the caller made it up.</param>
/// <param name="Fingerprint">A hash of the body; with another one the key is refused.</param>
/// <param name="Reply">
/// Makes the whole reply of success, to be stored. Called on the writing thread before the commit: it must be quick, and must
/// not touch what belongs to the request's thread.
/// </param>
internal sealed record IdempotencyEntry(string Scope, string Key, byte[] Fingerprint, Func<Done, StoredReply> Reply);

/// <summary>A reply as it was sent.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Names and values in turn: <c>["ETag", "\"1\"", "Location", "/orders/1"]</c>.</param>
/// <param name="Body">Its body.</param>
internal sealed record StoredReply(int Status, string[] Headers, byte[] Body);
