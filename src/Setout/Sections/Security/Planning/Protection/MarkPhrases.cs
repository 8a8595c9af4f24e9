using Setout.Planning;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>
/// The marks of a clause. What holds for some only ("never returned to other users") is no mark: it is a rule of a role; a mask says
/// for whom. Nor is what is said of disks and wires.
/// </summary>
internal sealed class MarkPhrases
{
    private readonly string text;
    private readonly List<MarkWord> words;
    private readonly List<FoundMark> found = [];

    private MarkPhrases(string text, List<MarkWord> words) => (this.text, this.words) = (text, words);

    /// <param name="text">The text.</param>
    /// <param name="words">Those of the clause.</param>
    public static List<FoundMark> Find(string text, List<MarkWord> words)
    {
        var phrases = new MarkPhrases(text, words);
        for (var at = 0; at < words.Count; at++)
            phrases.Read(at);
        return phrases.found;
    }

    private void Read(int at)
    {
        switch (words[at].Text)
        {
            case "encrypted" or "encrypt" or "encrypts" or "encryption" when !IsDenied(at) && IsAtRest():
                Add(at, ProtectionMarks.Encrypted);
                break;
            case "aes" when Is(at + 1, "128", "192", "256", "gcm") && IsAtRest():
                Add(at, ProtectionMarks.Encrypted);
                break;
            case "hashed" or "bcrypt" or "argon2" or "argon2id" or "scrypt" or "pbkdf2" when !IsDenied(at):
                Add(at, ProtectionMarks.Hashed);
                break;
            case "masked" or "mask" or "obfuscated" when !IsDenied(at):
                ReadMask(at);
                break;
            case "last" when MarkWords.Number(Word(at + 1)) > 0 && IsSaidOnly() && !HasMaskWord():
                AddMask(at, MarkWords.Number(Word(at + 1)), IsForSome(at + 1));
                break;
            case "full" or "unmasked" when !HasMaskWord() && !words.Exists(word => word.Text == "last") && (Is(at + 1, "to", "for") || words.Exists(word => word.Text is "only")) && MaskPhrases.SpeaksOfWhole(words):
                AddMask(at, 0, isForSome: true);
                break;
            case "pii" or "phi" or "gdpr" when !IsDenied(at):
                Add(at, words[at].Text == "phi" ? ProtectionMarks.Personal | ProtectionMarks.Sensitive : ProtectionMarks.Personal);
                break;
            case "personal" or "personally" when !IsDenied(at) && (words.Count == 1 || Is(at + 1, "data", "information", "identifiable", "identifiers", "details")):
                Add(at, ProtectionMarks.Personal);
                break;
            case "sensitive" or "confidential" when !IsDenied(at) && !Is(at - 1, "case", "time", "less", "cost"):
                Add(at, ProtectionMarks.Sensitive);
                break;
            case "secret" or "secrets" when !IsDenied(at) && (words.Count <= 2 || Is(at - 1, "is", "are", "a")):
                Add(at, ProtectionMarks.Secret);
                break;
            case "redacted":
                Add(at, ProtectionMarks.NotLogged);
                break;
            case "write" when Is(at + 1, "only"):
                Add(at, ProtectionMarks.NeverReturned);
                break;
            case "excluded" or "omitted" or "stripped" or "removed" or "hidden" when Is(at + 1, "from", "in") && HasAfter(at, 4, "response", "responses", "answers", "output"):
                Add(at, ProtectionMarks.NeverReturned);
                break;
            case "never" or "not" or "no" or "nor":
                ReadDenial(at);
                break;
        }
    }

    private void ReadMask(int at)
    {
        if (HasAfter(at, 3, "log", "logs", "error", "errors", "traces", "trace", "reports"))
            Add(at, ProtectionMarks.NotLogged);
        else if (!HasAfter(at, 8, "environments", "environment", "staging", "development", "production", "consumers"))
            AddMask(at, LastShown(at), IsForSome(at) || MaskPhrases.SpeaksOfWhole(words));
    }

    private void AddMask(int at, int shownAtEnd, bool isForSome) =>
        found.Add(new(ProtectionMarks.Masked, words[at].Start, shownAtEnd, isForSome ? MaskPhrases.Read(text, words, at) : null));

    private int LastShown(int from)
    {
        for (var at = from + 1; at < words.Count; at++)
            if (words[at].Text == "last" && MarkWords.Number(Word(at + 1)) is > 0 and var number)
                return number;
        return 0;
    }

    /// <summary><c>never returned</c>, <c>not be logged</c>, <c>appears in no log and in no error</c>, <c>in no response</c>.</summary>
    private void ReadDenial(int at)
    {
        for (var next = at + 1; next < Math.Min(words.Count, at + 4); next++)
            switch (words[next].Text)
            {
                case "logged" or "log" or "logs" or "logging" or "traces":
                    Add(at, ProtectionMarks.NotLogged);
                    return;
                case "response" or "responses" or "answer" or "answers" when words[at].Text is "no" or "nor":
                    Add(at, ProtectionMarks.NeverReturned);
                    return;
                case "returned" or "return" or "exposed" or "shown" or "displayed" or "sent" or "disclosed" or "revealed" or "included" or "leave" or "leaves" or "output":
                    ReadReturned(at, next);
                    return;
                case "be" or "ever" or "is" or "are" or "any" or "endpoint" or "appear" or "appears" or "in" or "to":
                    continue;
                default:
                    return;
            }
    }

    private void ReadReturned(int at, int verb)
    {
        if (HasAfter(verb, 5, "log", "logs", "logging"))
            Add(at, ProtectionMarks.NotLogged);
        if (HasAfter(verb, 2, "full", "plain", "plaintext", "again", "once") || words[verb].Text is "included" or "sent" && !HasAfter(verb, 5, "response", "responses", "client", "clients"))
            return;
        var isOfLogsAlone = HasAfter(verb, 3, "log", "logs", "logging") && !HasAfter(verb, 6, "response", "responses");
        if (!isOfLogsAlone && !IsForSome(verb))
            Add(at, ProtectionMarks.NeverReturned);
    }

    /// <summary>Whether what follows restricts it: to whom, unless, but.</summary>
    private bool IsForSome(int from)
    {
        for (var at = from + 1; at < Math.Min(words.Count, from + 9); at++)
        {
            if (words[at].Text is "unless" or "until" or "when" or "if" or "outside" or "role" or "roles" or "non" or "unauthorized" or "other")
                return true;
            if (words[at].Text is "except" or "but" or "for" or "to" && !IsForAll(at + 1) && !HasAfter(at, 3, "last", "first"))
                return true;
        }
        return false;
    }

    private bool IsForAll(int at) =>
        Is(at, "all", "any", "anyone", "anybody", "everyone", "everybody", "clients", "client", "callers", "caller", "the", "nobody", "last") && !HasAfter(at, 2, "other", "public", "browser");

    private bool IsDenied(int at) => Is(at - 1, "not", "no", "never", "un", "non", "without", "nor", "isn't", "aren't") || Is(at - 1, "be") && Is(at - 2, "not", "never") || Is(at - 1, "whether", "if");

    /// <summary>Whether encryption is said of what is kept, and not of wires and disks.</summary>
    private bool IsAtRest()
    {
        var isElsewhere = false;
        foreach (var word in words)
        {
            if (word.Text == "rest")
                return true;
            isElsewhere |= word.Text is "transit" or "tls" or "ssl" or "https" or "flight" or "disk" or "disks" or "volume" or "volumes" or "backup" or "backups" or "end" or "transport" or "client";
        }
        return !isElsewhere;
    }

    private bool IsSaidOnly() => words.Exists(word => word.Text is "only" or "shown" or "displayed" or "visible");

    private bool HasMaskWord() => words.Exists(word => word.Text is "masked" or "mask" or "obfuscated");

    private bool HasAfter(int from, int most, params ReadOnlySpan<string> any)
    {
        for (var at = from + 1; at < Math.Min(words.Count, from + 1 + most); at++)
            if (any.Contains(words[at].Text))
                return true;
        return false;
    }

    private bool Is(int at, params ReadOnlySpan<string> any) => at >= 0 && at < words.Count && any.Contains(words[at].Text);

    private string Word(int at) => at < words.Count ? words[at].Text : "";

    private void Add(int at, ProtectionMarks marks, int shownAtEnd = 0) => found.Add(new(marks, words[at].Start, shownAtEnd));
}
