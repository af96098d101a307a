"""Titles: the words of the source, in the order of the source, without what a title can miss.

Whole stretches are taken out and nothing is moved. What is put in stands in square brackets or
before a colon: whom a pronoun means, or what the document is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.extraction.composing.drafts import Material
from app.extraction.composing.groups import Group
from app.extraction.composing.hosts import Host, HostKind
from app.extraction.composing.subjects import referent
from app.extraction.language.loading import Language
from app.extraction.reading.clauses import Clause, Sentence
from app.extraction.reading.tokens import Token

LINE = 110
"""Characters; a longer title loses what is added behind commas."""
_WHOLE = 5
"""Words that a title keeps when something is taken from its end."""
LONGEST = 160
"""Characters; a longer title is cut where a clause ends or else at a word, with an ellipsis."""
_SHORT = 3
"""Words; less is no title by itself."""
_BARE = 4
"""Words of a clause that says nothing without the one behind it."""


def host_title(
    material: Material, host: Host, groups: Sequence[Group], among: Sequence[Group]
) -> str:
    """The title of what happens in a host, dated by these among the groups that date it."""
    if host.kind in {HostKind.CLAUSE, HostKind.INSERTION}:
        return clause_title(material, host, groups, among)
    if host.kind is HostKind.BRACKET:
        return _bracket_title(material, host)
    if host.kind is HostKind.NOUN:
        return _noun_title(material, host, groups)
    return line_title(material, host, groups)


def clause_title(
    material: Material, host: Host, groups: Sequence[Group], among: Sequence[Group]
) -> str:
    """A clause without its time phrase, with what it needs from the clauses around it."""
    language, clause = material.text.language, host.clause
    parts = [*host.parts, *_needed(host, language)]
    tokens = [token for part in parts for token in part.tokens]
    if host.kind is HostKind.INSERTION and host.head is not None:
        inner = [token for token in tokens if host.head[0] <= token.start < host.head[1]]
        inner = _without(inner, _time_phrases(material, groups, among, inner))
        return finished(joined(inner, material.text.paragraphs[host.paragraph - 1].text))
    tokens = _without(tokens, _insertions(material, host))
    if clause.kind == "relative":
        tokens = [*_antecedent(material, host), *tokens]
    elif clause.kind == "subordinate":
        tokens = tokens[1:] if tokens[0].lower == clause.opener else tokens
    tokens = _without(tokens, _time_phrases(material, groups, among, tokens))
    tokens = _without(tokens, _brackets(tokens, clause))
    tokens = _without_openers(tokens, clause, language)
    cut = _cut(tokens, host, groups, among) if groups else list(tokens)
    return finished(_led(material, host, cut))


def _cut(
    tokens: Sequence[Token], host: Host, groups: Sequence[Group], among: Sequence[Group]
) -> list[Token]:
    """Without what follows a comma behind the verb, as far as the title is too long for a line."""
    verbs = [part.tokens[part.verb.parts[-1]].start for part in host.parts if part.verb]
    last = max(verbs, default=-1)
    if any(other.start < groups[0].start for other in among):
        # What another date says stands before: the own words are those near the own date.
        last = max(last, groups[0].start)
    rest = list(tokens)
    while rest and rest[-1].end - rest[0].start > LINE:
        comma = next(
            (
                n
                for n in range(len(rest) - 1, 0, -1)
                if rest[n].text in {",", ";", "–", "—"} and rest[n].start > last
            ),
            None,
        )
        if comma is None or sum(token.is_word for token in rest[:comma]) < _WHOLE:
            break
        rest = rest[:comma]
    return rest


def line_title(material: Material, host: Host, groups: Sequence[Group]) -> str:
    """A line without a verb: what stands behind its date, or all of it."""
    paragraph = material.text.paragraphs[host.paragraph - 1].text
    start, end = host.parts[0].start, host.parts[-1].end
    first, last = groups[0].start, groups[-1].end
    leads = not paragraph[start:first].strip(" \t-–—•*[(\"'“„«#.")
    words = paragraph[last:end] if leads and last < end else paragraph[start:end]
    title = finished(words.lstrip(" \t]):.,;–—-"))
    if len(title.split()) >= _SHORT:
        return title
    return about(material, finished(paragraph[start:end]), host.paragraph)


def about(material: Material, title: str, paragraph: int) -> str:
    """A title that says little by itself, behind the heading over it or the document's topic."""
    topic = _topic(material, paragraph)
    if not title or not topic or topic.lower() in title.lower():
        return title
    return f"{topic}: {title}"


def _topic(material: Material, paragraph: int) -> str:
    heading = material.heading_above(paragraph)
    words = heading or material.document.title
    words = " ".join(words.split()).strip(" .:;,")
    return words if 0 < len(words.split()) <= 9 and len(words) <= 70 else ""


def _needed(host: Host, language: Language) -> list[Clause]:
    """The clauses behind one without which it says little: what is said, what is to be done."""
    clauses = host.sentence.clauses
    place = clauses.index(host.parts[-1])
    lists, found = language.words, list[Clause]()
    length = sum(part.end - part.start for part in host.parts)
    words = sum(token.is_word and not token.is_time for part in host.parts for token in part.tokens)
    if words <= _BARE and place + 1 < len(clauses) and clauses[place + 1].kind != "main":
        # "En 1976 fue también cuando …": what happens stands behind.
        found.append(clauses[place + 1])
        place += 1
    for after in clauses[place + 1 :]:
        open_ended = after.opener in lists["content_clause"] | lists["infinitive_clause"]
        restrictive = (
            after.kind == "relative"
            and after.tokens[0].text != ","
            and (clauses[place].tokens[-1].text != ",")
        )
        if not (open_ended or restrictive) or length + after.end - after.start > LONGEST:
            break
        found.append(after)
        length += after.end - after.start
        place += 1
    return found


def _antecedent(material: Material, host: Host) -> list[Token]:
    """The noun phrase that a relative clause speaks of: it stands right before it."""
    language, clause = material.text.language, host.parts[0]
    place = host.sentence.clauses.index(clause)
    if place == 0:
        return []
    before = host.sentence.clauses[place - 1]
    lists = language.words
    verb = {before.tokens[at].start for at in before.verb.parts} if before.verb else set[int]()
    stop = lists["prepositions"] | lists["coordinators"]
    tied = lists["belonging"] | lists["of_names"]
    tokens = list(before.tokens)
    while tokens and not tokens[-1].is_word:
        tokens.pop()
    start = len(tokens)
    while start > 0 and len(tokens) - start < 9:
        token = tokens[start - 1]
        if (
            token.start in verb
            or not token.is_word
            or (token.lower in stop and token.lower not in tied)
        ):
            break
        start -= 1
        if token.lower in lists["determiners"]:
            break
    return tokens[start:]


def _insertions(material: Material, host: Host) -> list[tuple[int, int]]:
    """What is inserted into a clause with a date of its own: ", geboren op 2 mei 1990,"."""
    return [
        (other.inserted, other.head[1] + 1)
        for other in material.hosts_in(host.paragraph)
        if other.kind is HostKind.INSERTION and other.head and other.parts == host.parts
    ]


def _time_phrases(
    material: Material, groups: Sequence[Group], among: Sequence[Group], tokens: Sequence[Token]
) -> list[tuple[int, int]]:
    """The stretches of the time phrases that can go: those of one date, and adjuncts."""
    if len(among) > len(groups):
        # Where another date stands too, which is of what must stay visible.
        return []
    found = []
    for group in groups:
        stretch = _time_phrase(material, group, tokens)
        if stretch is not None:
            found.append(stretch)
    left = sum(token.is_word for token in tokens if not any(a <= token.start < b for a, b in found))
    return found if left >= _SHORT else []


def _time_phrase(
    material: Material, group: Group, tokens: Sequence[Token]
) -> tuple[int, int] | None:
    """Where an expression stands with its preposition and the signs that set it apart."""
    language = material.text.language
    lists = language.words
    at = next((n for n, token in enumerate(tokens) if token.start >= group.start), len(tokens))
    first = at
    while (
        first > 0 and tokens[first - 1].lower in lists["time_prepositions"] | lists["time_adverbs"]
    ):
        first -= 1
    last = at
    while last < len(tokens) and tokens[last].start < group.end:
        last += 1
    before = tokens[first - 1] if first > 0 else None
    after = tokens[last] if last < len(tokens) else None
    bare = first == at
    if before is None:
        if language.verb_second and after is not None and _is_verb(group, after):
            return None
    elif bare and before.is_word and not _stands_free(group, before):
        # A bare date behind a noun may be its name: "de roman 1984".
        return None
    start = tokens[first].start if first < len(tokens) else group.start
    end = group.end
    opens = before is None or before.text == ","
    if after is not None and after.text == "," and opens:
        end = after.end
    if before is not None and before.text == "," and (after is None or not after.is_word):
        start = before.start
    return (start, end)


def _is_verb(group: Group, token: Token) -> bool:
    verb = group.clause.verb
    return verb is not None and group.clause.tokens[verb.finite].start == token.start


def _stands_free(group: Group, before: Token) -> bool:
    """Whether a bare expression is an adverb: "gisteren", "monday", "three days later"."""
    fields = group.first.fields
    if fields.keys() <= {"year", "mod"}:
        return False
    verb = group.clause.verb
    beside = verb is not None and any(group.clause.tokens[at] is before for at in verb.parts)
    return beside or group.first.is_deictic or group.first.rule.op == "shift" or before.text == ","


def _brackets(tokens: Sequence[Token], clause: Clause) -> list[tuple[int, int]]:
    """Stretches in round brackets that hold no part of the verb; an unpaired bracket stays."""
    verb = {clause.tokens[at].start for at in clause.verb.parts} if clause.verb else set[int]()
    found, opened = list[tuple[int, int]](), -1
    for token in tokens:
        if token.text == "(":
            opened = token.start if opened < 0 else opened
        elif token.text == ")" and opened >= 0:
            if not any(opened < place < token.start for place in verb):
                found.append((opened, token.end))
            opened = -1
    return found


def _without(tokens: Sequence[Token], dropped: Iterable[tuple[int, int]]) -> list[Token]:
    stretches = list(dropped)
    return [
        token for token in tokens if not any(start <= token.start < end for start, end in stretches)
    ]


def _without_openers(tokens: Sequence[Token], clause: Clause, language: Language) -> list[Token]:
    """Without the small words that only tie the clause to what stood before it."""
    lists = language.words
    rest = list(tokens)
    finite = clause.tokens[clause.verb.finite].start if clause.verb else -1
    while len(rest) > _SHORT and (
        (not rest[0].is_word and rest[0].text not in _OPENING)
        or rest[0].lower in lists["coordinators"] | lists["openers"]
    ):
        if (
            language.verb_second
            and rest[0].is_word
            and rest[1].start == finite
            and (rest[0].lower not in lists["coordinators"])
        ):
            break
        rest.pop(0)
    return rest


_OPENING = frozenset("\"'“„«‘[(")


def _led(material: Material, host: Host, tokens: Sequence[Token]) -> str:
    """The words with whom they are about, where a pronoun or nothing stands for them."""
    text = material.text.paragraphs[host.paragraph - 1].text
    words = joined(tokens, text)
    found = referent(material, host, tokens)
    if found is None:
        return words
    if found.name:
        before, after = tokens[: found.at], tokens[found.at + found.width :]
        return f"{joined(before, text)} [{found.name}] {joined(after, text)}".strip()
    return about(material, words, host.paragraph)


def joined(tokens: Sequence[Token], text: str) -> str:
    """The tokens with the spaces that the source has between them, one where it was cut."""
    parts: list[str] = []
    before: Token | None = None
    for token in tokens:
        if before is not None and (token.start > before.end or text[before.end : token.start]):
            gap = text[before.end : token.start]
            whole = not gap.strip()
            if gap and not (token.text in _CLOSE and not whole):
                parts.append(" ")
        parts.append(token.text)
        before = token
    return "".join(parts)


_CLOSE = frozenset({",", ".", ")", "?", "!", ";", ":", "%"})


def finished(words: str) -> str:
    """With a capital, nothing loose at its ends, brackets and quotes in pairs, not too long."""
    words = " ".join(words.split()).strip(" \t,;:–—-•*·")
    words = _paired(words.rstrip(" .,;:–—-"))
    if len(words) > LONGEST:
        words = _shortened(words)
    return words[:1].upper() + words[1:]


def _shortened(words: str) -> str:
    cut = words[: LONGEST - 1]
    comma = max(cut.rfind(sign) for sign in (", ", "; ", " – ", ": "))
    end = comma if comma > LONGEST // 2 else cut.rfind(" ")
    return _paired(cut[:end].rstrip(" ,;:–—-")) + "…"


_PAIRS = (("(", ")"), ("“", "”"), ("„", "“"), ("«", "»"), ("[", "]"))


def _paired(words: str) -> str:
    """Without brackets or quotation marks of which the other one is missing."""
    for opening, closing in _PAIRS[:2] + _PAIRS[3:]:
        if words.count(opening) == words.count(closing):
            continue
        if opening == "“" and "„" in words:
            continue
        words = words.replace(opening, "").replace(closing, "")
    if words.count('"') % 2:
        words = words.replace('"', "")
    return " ".join(words.split())


def _bracket_title(material: Material, host: Host) -> str:
    """The words before the bracket; where they say little, what the clause says of them."""
    text, head = material.text.paragraphs[host.paragraph - 1].text, host.head
    assert head is not None
    own = text[head[0] : head[1]]
    clause = host.clause
    first = min(
        (
            other.head[0]
            for other in material.hosts_in(host.paragraph)
            if other.head and other.kind is HostKind.BRACKET and other.parts == host.parts
        ),
        default=head[0],
    )
    if clause.verb is not None and clause.start < first:
        verb = clause.tokens[clause.verb.finite]
        lead = [token for token in clause.tokens if token.end <= first]
        lead = _without(lead, _brackets(lead, clause))
        if verb.end <= first and lead:
            start = joined(lead, text)
            return finished(f"{start} {own}")
    title = finished(own)
    return title if len(title.split()) > _SHORT else about(material, title, host.paragraph)


def _noun_title(material: Material, host: Host, groups: Sequence[Group]) -> str:
    """The noun with what belongs to it; where it says little, the clause that it stands in."""
    text, head = material.text.paragraphs[host.paragraph - 1].text, host.head
    assert head is not None
    before = text[head[0] : head[1]]
    group = groups[-1]
    behind = _belongs_behind(material, host, group)
    title = finished(f"{before} {behind}" if behind else before)
    if len(title.split()) > _SHORT:
        return title
    words = text[host.parts[0].start : host.parts[-1].end]
    whole = finished(words)
    return whole if len(whole) < LONGEST else about(material, title, host.paragraph)


def _belongs_behind(material: Material, host: Host, group: Group) -> str:
    """What stands behind a dated noun and belongs to it: "het besluit van 3 mei *over de brug*"."""
    language = material.text.language
    lists = language.words
    clause = next(
        (part for part in host.parts if part.start <= group.start < part.end), host.clause
    )
    tokens = [token for token in clause.tokens if token.start >= group.end]
    verb = {clause.tokens[at].start for at in clause.verb.parts} if clause.verb else set[int]()
    if not tokens or tokens[0].lower not in lists["belonging"] | lists["about_what"]:
        return ""
    end = 0
    while end < len(tokens) and tokens[end].is_word and tokens[end].start not in verb:
        if tokens[end].is_time:
            return ""
        end += 1
    text = material.text.paragraphs[host.paragraph - 1].text
    return joined(tokens[:end], text)


def plain(words: str, language: Language) -> str:
    """A heading or a noun phrase as a title: as it stands, without an adverb that ties it."""
    parts = words.strip().split(" ")
    while len(parts) > 2 and parts[0].lower() in language.words["openers"]:
        parts = parts[1:]
    return finished(" ".join(parts))


def sentence_title(material: Material, sentence: Sentence, clause: Clause, paragraph: int) -> str:
    """The title of what a clause says, where no date of its own stands in it."""
    host = Host(HostKind.CLAUSE, paragraph, sentence, (clause,))
    groups = [
        group for group in material.groups_in(paragraph) if clause.start <= group.start < clause.end
    ]
    return clause_title(material, host, groups, groups)
