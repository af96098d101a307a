"""Titles: the words of the source, in the order of the source, without what a title can miss.

Whole stretches are taken out and nothing is moved. What is put in stands in square brackets or
before a colon: whom a pronoun means, or what the document is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.composing.drafts import Composition
from app.extraction.composing.groups import Group
from app.extraction.composing.hosts import Host, HostKind
from app.extraction.composing.phrasing import LONGEST, about, behind_mark, finished, joined
from app.extraction.composing.subjects import referent
from app.extraction.composing.trimming import (
    SHORT,
    brackets,
    coordinated,
    cut_to_line,
    insertions,
    own_segment,
    time_phrases,
    without,
    without_loose_end,
    without_openers,
)
from app.extraction.language.loading import Language
from app.extraction.reading.clauses import RESUMED, Clause, Sentence
from app.extraction.reading.tokens import Token

_BARE = 4
"""Words of a clause that says nothing without the one behind it."""


def host_title(
    composition: Composition, host: Host, groups: Sequence[Group], among: Sequence[Group]
) -> str:
    """The title of what happens in a host, dated by these among the groups that date it."""
    if host.kind in {HostKind.CLAUSE, HostKind.INSERTION, HostKind.PARTICIPLE}:
        return clause_title(composition, host, groups, among)
    if host.kind is HostKind.BRACKET:
        return _bracket_title(composition, host)
    if host.kind is HostKind.NOUN:
        return _noun_title(composition, host, groups)
    return line_title(composition, host, groups)


def clause_title(
    composition: Composition, host: Host, groups: Sequence[Group], among: Sequence[Group]
) -> str:
    """A clause without its time phrase, with what it needs from the clauses around it."""
    language, clause = composition.text.language, host.clause
    parts = [*_leading(host, language), *host.parts, *_needed(host, language)]
    tokens = _joined_parts(parts)
    if host.kind is not HostKind.CLAUSE and host.head is not None:
        inner = [
            token
            for part in host.sentence.clauses
            for token in part.tokens
            if host.head[0] <= token.start < host.head[1]
        ]
        return finished(joined(inner, composition.text.paragraphs[host.paragraph - 1].text))
    tokens = _behind_mark(without(tokens, insertions(composition, host)), composition, host)
    if clause.kind == "relative":
        tokens = [*_antecedent(composition, host), *tokens]
    elif clause.kind == "subordinate":
        tokens = tokens[1:] if tokens[0].lower == clause.opener else tokens
    text = composition.text.paragraphs[host.paragraph - 1].text
    second = coordinated(tokens, host, groups[0], language) if groups else None
    if second is not None:
        lead, own = second
        own = without(own, time_phrases(composition, groups, groups, own))
        return finished(f"{_led(composition, host, lead)} … {joined(own, text)}")
    kept = without(tokens, time_phrases(composition, groups, among, tokens))
    tokens = _verb_second(kept, tokens, host, language)
    tokens = without(tokens, brackets(tokens, clause))
    if parts[0].kind == "main" or host.kind is not HostKind.CLAUSE or parts[0] is host.parts[0]:
        tokens = without_openers(tokens, clause, language)
    if len(among) > len(groups):
        lead, own = own_segment(tokens, host, groups, among, language)
        if own:
            gap = "" if lead[-1].start >= _finite(host) and own[0].is_time else " …"
            return finished(f"{_led(composition, host, lead)}{gap} {joined(own, text)}")
    cut = cut_to_line(tokens, host, groups, among) if groups else list(tokens)
    cut = without_loose_end(cut, host, language)
    led = _led(composition, host, cut)
    before = host.sentence.clauses.index(host.parts[0]) > 0 and language.verb_second
    opens = cut[:1] and cut[0].start == _finite(host) and clause.kind == "main"
    # What stood before the verb is a clause of its own, too long to keep.
    return finished(f"… {led}" if before and opens and led.startswith(cut[0].text) else led)


def _joined_parts(parts: Sequence[Clause]) -> list[Token]:
    """The tokens of the parts of a clause, without a comma before what is left out between them."""
    found: list[Token] = []
    for part in parts:
        gap = bool(found) and part.start > found[-1].end + 1
        if gap and found[-1].text == "," and part.opener == RESUMED:
            found.pop()
        found += part.tokens
    return found


def _behind_mark(tokens: list[Token], composition: Composition, host: Host) -> list[Token]:
    """The tokens without the number or letter of an item at the head of their paragraph."""
    mark = behind_mark(composition.text.paragraphs[host.paragraph - 1].text)
    first = next((n for n, one in enumerate(tokens) if one.start >= mark or one.is_time), 0)
    return tokens[first:]


def _finite(host: Host) -> int:
    """Where the finite verb of a host begins in its paragraph; before it where it has none."""
    verb = host.clause.verb
    return host.clause.tokens[verb.finite].start if verb is not None else -1


def _verb_second(
    kept: list[Token], tokens: Sequence[Token], host: Host, language: Language
) -> list[Token]:
    """The tokens kept; all of them where the verb would come first that must come second."""
    words = [token for token in kept if token.is_word]
    whole = [token for token in tokens if token.is_word]
    first = bool(words) and words[0].start == _finite(host)
    lost = first and language.verb_second and host.clause.kind == "main"
    return list(tokens) if lost and whole[0].start != _finite(host) else kept


def line_title(composition: Composition, host: Host, groups: Sequence[Group]) -> str:
    """A line without a verb: what stands behind its date, or all of it."""
    paragraph = composition.text.paragraphs[host.paragraph - 1].text
    start, end = host.parts[0].start, host.parts[-1].end
    mark = behind_mark(paragraph)
    if start < mark < end and all(mark <= group.start for group in groups):
        start = mark
    if not groups:
        title = finished(paragraph[start:end])
        return title if len(title.split()) >= SHORT else about(composition, title, host.paragraph)
    first, last = groups[0].start, groups[-1].end
    leads = not paragraph[start:first].strip(" \t-–—•*[(\"'“„«#.")
    label = paragraph[start:first].rstrip(" \t")
    if label.endswith(":") and not re.search(r"[^\W\d_]{4,}", paragraph[last:end]):
        # A field whose value is a time: what it is the time of is its label.
        return about(composition, finished(label), host.paragraph)
    words = paragraph[last:end] if leads and last < end else paragraph[start:end]
    title = finished(words.lstrip(" \t]):.,;–—-"))
    if len(title.split()) >= SHORT:
        return title
    return about(composition, finished(paragraph[start:end]), host.paragraph)


def _leading(host: Host, language: Language) -> list[Clause]:
    """The clause that comes first where the verb comes second: "Toen hij 20 was, verliet hij …"."""
    first = host.parts[0]
    place = host.sentence.clauses.index(first)
    if not language.verb_second or place == 0 or first.verb is None or first.kind != "main":
        return []
    opening = next((token for token in first.tokens if token.is_word), None)
    before = host.sentence.clauses[place - 1]
    leads = opening is first.tokens[first.verb.finite] and before.kind == "subordinate"
    fits = host.parts[-1].end - before.start <= LONGEST
    return [before] if leads and fits and place == 1 else []


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
            and not clauses[place].tokens[-1].is_time  # "at 9 am which is 11 am in London"
        )
        too_long = length + after.end - after.start > LONGEST
        verb = clauses[place].verb
        says = verb is not None and verb.kind == "report"
        if not (open_ended or restrictive) or (too_long and not (says and open_ended)):
            break
        found.append(after)
        length += after.end - after.start
        place += 1
    return found


def _antecedent(composition: Composition, host: Host) -> list[Token]:
    """The noun phrase that a relative clause speaks of: it stands right before it."""
    language, clause = composition.text.language, host.parts[0]
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


def _led(composition: Composition, host: Host, tokens: Sequence[Token]) -> str:
    """The words with whom they are about, where a pronoun or nothing stands for them."""
    text = composition.text.paragraphs[host.paragraph - 1].text
    words = joined(tokens, text)
    found = referent(composition, host, tokens)
    if found is None:
        return words
    if found.name:
        before, after = tokens[: found.at], tokens[found.at + found.width :]
        return f"{joined(before, text)} [{found.name}] {joined(after, text)}".strip()
    if host.paragraph in composition.text.outline.entries and not found.width:
        return words  # an entry of a chronicle in Italian may well have its subject behind the verb
    return about(composition, words, host.paragraph, person=True)


def _bracket_title(composition: Composition, host: Host) -> str:
    """The words before the bracket; where they say little, what the clause says of them."""
    text, head = composition.text.paragraphs[host.paragraph - 1].text, host.head
    assert head is not None
    own = text[head[0] : head[1]]
    clause = host.clause
    heads = [
        other.head[0]
        for other in composition.beside(host)
        if other.head is not None and other.kind is HostKind.BRACKET
    ]
    first = min(heads, default=head[0])
    if clause.verb is not None and clause.start < first:
        verb = clause.tokens[clause.verb.finite]
        lead = [token for token in clause.tokens if token.end <= first]
        lead = without(lead, brackets(lead, clause))
        if verb.end <= first and lead:
            start = joined(lead, text)
            return finished(f"{start} {own}")
    title = finished(own)
    return title if len(title.split()) > SHORT else about(composition, title, host.paragraph)


def _noun_title(composition: Composition, host: Host, groups: Sequence[Group]) -> str:
    """The noun with what belongs to it; where it says little, the clause that it stands in."""
    text, head = composition.text.paragraphs[host.paragraph - 1].text, host.head
    assert head is not None
    before = text[head[0] : head[1]]
    group = groups[-1]
    behind = _belongs_behind(composition, host, group)
    title = finished(f"{before} {behind}" if behind else before)
    if len(title.split()) > SHORT:
        return title
    # What stands before the verb is what the clause is about: "In uw brief van 3 mei vraagt u …".
    opens = head[0] < _finite(host) or _finite(host) < 0 or _is_taken_part_in(host, composition)
    if opens and not _has_own_date(composition, host, groups):
        whole = clause_title(
            composition, replace(host, kind=HostKind.CLAUSE, head=None), groups, groups
        )
        return whole if len(whole) < LONGEST else about(composition, title, host.paragraph)
    dated = finished(text[head[0] : groups[-1].end])
    return about(composition, dated, host.paragraph)


def _is_taken_part_in(host: Host, composition: Composition) -> bool:
    """Whether a preposition makes a noun the occasion of the clause: "ter *zitting van* 3 mei"."""
    at = host.head[0] if host.head else 0
    before = [one for part in host.parts for one in part.tokens if one.end <= at]
    return bool(before) and before[-1].lower in composition.text.language.words["participation"]


def _has_own_date(composition: Composition, host: Host, groups: Sequence[Group]) -> bool:
    """Whether the clause around a noun has a date of its own."""
    pairs = zip(
        composition.groups_in(host.paragraph), composition.hosts_in(host.paragraph), strict=True
    )
    return any(
        other.head is None and other.clause is host.clause and group not in groups
        for group, other in pairs
    )


def _belongs_behind(composition: Composition, host: Host, group: Group) -> str:
    """What stands behind a dated noun and belongs to it: "het besluit van 3 mei *over de brug*"."""
    language = composition.text.language
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
    text = composition.text.paragraphs[host.paragraph - 1].text
    return joined(tokens[:end], text)


def sentence_title(
    composition: Composition, sentence: Sentence, clause: Clause, paragraph: int
) -> str:
    """The title of what a clause says, where no date of its own stands in it."""
    host = Host(HostKind.CLAUSE, paragraph, sentence, (clause,))
    groups = [
        group
        for group in composition.groups_in(paragraph)
        if clause.start <= group.start < clause.end
    ]
    return clause_title(composition, host, groups, groups)
