<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AxisNames</name>
    <message>
        <source>%1 BCE</source>
        <translation>%1 v.Chr.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month and year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>week %1</source>
        <translation>week %1</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <comment>weekday, day, month, year</comment>
        <translation>%1 %2 %3 %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>%1 throughout</source>
        <comment>number of events that last longer than is in view</comment>
        <translation>%1 doorlopend</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>bronnen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Overview of all events</source>
        <translation>Overzicht van alle gebeurtenissen</translation>
    </message>
    <message>
        <source>← → move what is in view, with Shift its end; Home and End go to the ends.</source>
        <translation>← → verplaatsen wat in beeld is, met Shift het einde ervan; Home en End gaan naar de uiteinden.</translation>
    </message>
    <message>
        <source>%1 · published %2 (%3)</source>
        <translation>%1 · gepubliceerd %2 (%3)</translation>
    </message>
    <message>
        <source>without a date (%1)</source>
        <translation>zonder datum (%1)</translation>
    </message>
    <message>
        <source>Events without a date</source>
        <translation>Gebeurtenissen zonder datum</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>zonder datum</translation>
    </message>
    <message>
        <source>without a document</source>
        <translation>zonder document</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>zonder label</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>zonder naam</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>zonder plaats</translation>
    </message>
    <message>
        <source>%1 events, %2. Click, or press Space, to open them.</source>
        <translation>%1 gebeurtenissen, %2. Klik, of druk op spatie, om ze te openen.</translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>Part of a command’s name</source>
        <translation>Deel van de naam van een opdracht</translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Go to date</source>
        <translation>Naar datum</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>6-2-2025, feb 2025, 44 BC, week 6 2025, tomorrow</source>
        <translation>6-2-2025, feb 2025, 44 v.Chr., week 6 2025, morgen</translation>
    </message>
    <message>
        <source>A day, a time, a month, a century, +3 weeks, or a date in EDTF.</source>
        <translation>Een dag, een tijd, een maand, een eeuw, +3 weken, of een datum in EDTF.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ga</translation>
    </message>
    <message>
        <source>%1 does not exist on the calendar.</source>
        <translation>%1 bestaat niet op de kalender.</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date yet.</source>
        <translation>‘%1’ is (nog) niet te begrijpen als datum.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>What was decided before the file was replaced is in %1.</source>
        <translation>Wat beslist was voordat het bestand werd vervangen, staat in %1.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Bewaard als %1</translation>
    </message>
    <message>
        <source>Copy made, without your folders: %1</source>
        <translation>Kopie gemaakt, zonder uw mappen: %1</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Bewaard: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Ongedaan gemaakt: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Opnieuw gedaan: %1</translation>
    </message>
</context>
<context>
    <name>DetailPage</name>
    <message>
        <source>No event is chosen.</source>
        <translation>Er is geen gebeurtenis gekozen.</translation>
    </message>
    <message>
        <source>Not dated</source>
        <translation>Zonder datum</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>The sources contradict each other</source>
        <translation>De bronnen spreken elkaar tegen</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gezien</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>Waarom deze datum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Open whole source</source>
        <translation>Hele bron openen</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Enter or a click makes an event of it.</source>
        <translation>Enter of een klik maakt er een gebeurtenis van.</translation>
    </message>
    <message>
        <source>Event and its sources</source>
        <translation>Gebeurtenis en bronnen</translation>
    </message>
    <message>
        <source>Whole source</source>
        <translation>Hele bron</translation>
    </message>
    <message>
        <source>Back to the event</source>
        <translation>Terug naar de gebeurtenis</translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datums</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Read again to see what became of its dates.</source>
        <translation>Lees opnieuw om te zien wat er van de datums is geworden.</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n datum</numerusform>
            <numerusform>%n datums</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the timeline</source>
        <translation>
            <numerusform>%n op de tijdlijn</numerusform>
            <numerusform>%n op de tijdlijn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the document or a heading</source>
        <translation>
            <numerusform>%n van het document of een kop</numerusform>
            <numerusform>%n van het document of een kop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n terzijde gelegd</numerusform>
            <numerusform>%n terzijde gelegd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPane</name>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Enter: read · F2: set the date · G: only its events · F5: read again · Delete: remove (Ctrl+Z undoes) · Esc: back to the timeline</source>
        <translation>Enter: lezen · F2: datum zetten · G: alleen zijn gebeurtenissen · F5: opnieuw lezen · Delete: verwijderen (Ctrl+Z herstelt) · Esc: terug naar de tijdlijn</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Drop documents here, or press %1 to open them.</source>
        <translation>Sleep documenten hierheen, of open ze met %1.</translation>
    </message>
    <message>
        <source>No events were found in these documents. Drop others here, or press %1.</source>
        <translation>In deze documenten zijn geen gebeurtenissen gevonden. Sleep andere hierheen, of druk op %1.</translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>La&amp;bels</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Notitie</translation>
    </message>
    <message>
        <source>6-2-2025, feb 2025, or EDTF; empty: no date</source>
        <translation>6-2-2025, feb 2025 of EDTF; leeg: geen datum</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>gescheiden door komma’s</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuleren</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Gebeurtenis bewerken</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nieuwe gebeurtenis</translation>
    </message>
    <message>
        <source>From the source: “%1”</source>
        <translation>Uit de bron: “%1”</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Geen datum</translation>
    </message>
    <message>
        <source>%1 does not exist on the calendar.</source>
        <translation>%1 bestaat niet op de kalender.</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date yet.</source>
        <translation>“%1” is nog niet als datum te begrijpen.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 van %2 getoond</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>contradictions</source>
        <translation>tegenspraken</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>zonder datum</translation>
    </message>
    <message>
        <source>source changed</source>
        <translation>bron veranderd</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Weghalen: %1</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Show only</source>
        <translation>Alleen tonen</translation>
    </message>
    <message>
        <source>feb 2025, 1940/1945, week 6 2025</source>
        <translation>feb 2025, 1940/1945, week 6 2025</translation>
    </message>
    <message>
        <source>Contradictions not seen yet</source>
        <translation>Tegenspraken, nog niet gezien</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Zonder datum</translation>
    </message>
    <message>
        <source>Source changed since</source>
        <translation>Bron sindsdien veranderd</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Onthouden</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergeten</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Tonen</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Woorden</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Periode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Taa&amp;l</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>La&amp;bel</translation>
    </message>
    <message>
        <source>Acto&amp;r</source>
        <translation>Persoo&amp;n of instantie</translation>
    </message>
    <message>
        <source>Pla&amp;ce</source>
        <translation>Plaat&amp;s</translation>
    </message>
    <message>
        <source>Amiss</source>
        <translation>Mis</translation>
    </message>
    <message>
        <source>S&amp;aved searches</source>
        <translation>Bewaarde &amp;zoekacties</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date yet.</source>
        <translation>“%1” is nog niet als datum te begrijpen.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Reading documents…</source>
        <translation>Documenten lezen…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schrijven…</translation>
    </message>
    <message>
        <source>Waiting for another program that is using this collection…</source>
        <translation>Wachten op een ander programma dat deze verzameling gebruikt…</translation>
    </message>
    <message>
        <source>previous / next</source>
        <translation>vorige / volgende</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>toetsen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop what is under way (Esc)</source>
        <translation>Stoppen met wat bezig is (Esc)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ForeignFileDialog</name>
    <message>
        <source>Read this file?</source>
        <translation>Dit bestand lezen?</translation>
    </message>
    <message>
        <source>The collection says that the document comes from this file, but it was not read here. Its text becomes part of the collection, and goes along when you send that to others. Read it only if you know the file.</source>
        <translation>Volgens de verzameling komt het document uit dit bestand, maar het is hier niet gelezen. De tekst ervan komt in de verzameling te staan, en gaat mee als u die aan anderen stuurt. Lees het alleen als u het bestand kent.</translation>
    </message>
    <message>
        <source>&amp;Read this file</source>
        <translation>Dit bestand &amp;lezen</translation>
    </message>
    <message>
        <source>Use the &amp;kept text</source>
        <translation>De &amp;bewaarde tekst gebruiken</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>The whole of this time is meant.</source>
        <translation>De hele duur is bedoeld.</translation>
    </message>
    <message>
        <source>One moment somewhere in this time; which one is not known.</source>
        <translation>Eén moment ergens in deze tijd; welk, is niet bekend.</translation>
    </message>
    <message>
        <source>At this moment at the latest; how much earlier is not known.</source>
        <translation>Uiterlijk op dit moment; hoeveel eerder is niet bekend.</translation>
    </message>
    <message>
        <source>At this moment at the earliest; how much later is not known.</source>
        <translation>Op zijn vroegst op dit moment; hoeveel later is niet bekend.</translation>
    </message>
    <message>
        <source>Goes on; no end is known.</source>
        <translation>Duurt voort; een einde is niet bekend.</translation>
    </message>
    <message>
        <source>About this time (~): the edges are wavy.</source>
        <translation>Omstreeks deze tijd (~): de randen golven.</translation>
    </message>
    <message>
        <source>Perhaps at this time (?): it may be another.</source>
        <translation>Misschien op deze tijd (?): het kan een andere zijn.</translation>
    </message>
    <message>
        <source>The current event: filled, with its label in bold.</source>
        <translation>De huidige gebeurtenis: gevuld, met de titel vet.</translation>
    </message>
    <message>
        <source>Many events close together: each square is one of them.</source>
        <translation>Veel gebeurtenissen dicht opeen: elk blokje is er een.</translation>
    </message>
    <message>
        <source>A cluster: too many to draw one by one. The higher, the more; the number says how many. Space or a click opens it.</source>
        <translation>Een groep: te veel om ze een voor een te tekenen. Hoe hoger, hoe meer; het getal zegt hoeveel. Spatie of een klik opent hem.</translation>
    </message>
    <message>
        <source>So many events last through this time without a row of their own.</source>
        <translation>Zoveel gebeurtenissen lopen hier door zonder eigen rij.</translation>
    </message>
    <message>
        <source>A source, at the day it was published.</source>
        <translation>Een bron, op de dag waarop hij verscheen.</translation>
    </message>
    <message>
        <source>A source published on one of these days.</source>
        <translation>Een bron die op een van deze dagen verscheen.</translation>
    </message>
    <message>
        <source>Shaded: the weekend.</source>
        <translation>Getint: het weekend.</translation>
    </message>
    <message>
        <source>Dashed line: today.</source>
        <translation>Streepjeslijn: vandaag.</translation>
    </message>
    <message>
        <source>Dots under words of a source: a date that was set aside. Enter or a click makes an event of it.</source>
        <translation>Puntjes onder woorden van een bron: een datum die terzijde is gelegd. Enter of een klik maakt er een gebeurtenis van.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice (Esc)</source>
        <translation>Deze melding sluiten (Esc)</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Deze melding sluiten</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Melding</translation>
    </message>
</context>
<context>
    <name>OneDateDialog</name>
    <message>
        <source>Date of the document</source>
        <translation>Datum van het document</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Without a date here the text itself is asked again.</source>
        <translation>Zonder datum hier wordt de tekst zelf weer gevraagd.</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date yet.</source>
        <translation>“%1” is nog niet als datum te begrijpen.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The settings could not be read; they are kept as %1.</source>
        <translation>De instellingen konden niet worden gelezen; ze zijn bewaard als %1.</translation>
    </message>
    <message>
        <source>The settings could not be saved because the disk is full. Free some space and choose again.</source>
        <translation>De instellingen konden niet worden bewaard omdat de schijf vol is. Maak ruimte vrij en kies opnieuw.</translation>
    </message>
    <message>
        <source>The settings could not be saved in %1. Look whether that folder can be written.</source>
        <translation>De instellingen konden niet worden bewaard in %1. Kijk of in die map geschreven kan worden.</translation>
    </message>
</context>
<context>
    <name>ReadingAgain</name>
    <message>
        <source>The file is no longer there: add it from where it is now.</source>
        <translation>Het bestand staat er niet meer: voeg het toe vanaf de plaats waar het nu staat.</translation>
    </message>
    <message>
        <source>The collection names a network place, a folder or a device, which is not opened for it. Copy the file to this computer and add it.</source>
        <translation>De verzameling noemt een plaats op het netwerk, een map of een apparaat; dat wordt niet voor haar geopend. Kopieer het bestand naar deze computer en voeg het toe.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search events and sources</source>
        <translation>Zoek in gebeurtenissen en bronnen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>The same event?</source>
        <translation>Dezelfde gebeurtenis?</translation>
    </message>
    <message>
        <source>Pairs that may be the same event</source>
        <translation>Paren die dezelfde gebeurtenis kunnen zijn</translation>
    </message>
    <message>
        <source>&amp;Merge into one (M)</source>
        <translation>&amp;Samenvoegen (M)</translation>
    </message>
    <message>
        <source>&amp;Not the same (Del)</source>
        <translation>&amp;Niet dezelfde (Del)</translation>
    </message>
    <message>
        <source>Looking for events that are told twice…</source>
        <translation>Gebeurtenissen zoeken die tweemaal verteld worden…</translation>
    </message>
    <message>
        <source>Events at the same time with similar words. Merging keeps all sources.</source>
        <translation>Gebeurtenissen op dezelfde tijd met woorden die op elkaar lijken. Samenvoegen bewaart alle bronnen.</translation>
    </message>
    <message>
        <source>No two events of different documents look like the same one.</source>
        <translation>Er zijn geen twee gebeurtenissen uit verschillende documenten die op elkaar lijken.</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Gebeurtenis</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>Hoe bekend</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>onbeslist</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aanvaard</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworpen</translation>
    </message>
    <message>
        <source>Table of events</source>
        <translation>Tabel van gebeurtenissen</translation>
    </message>
    <message>
        <source>Putting the rows in order…</source>
        <translation>De rijen worden geordend…</translation>
    </message>
    <message>
        <source>Click, or press Ctrl+Enter, to sort by this column; again to reverse.</source>
        <translation>Klik, of druk op Ctrl+Enter, om op deze kolom te sorteren; nog eens keert de volgorde om.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln gebeurtenis</numerusform>
            <numerusform>%Ln gebeurtenissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln bron</numerusform>
            <numerusform>%Ln bronnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more…</source>
        <translation>
            <numerusform>en nog %n…</numerusform>
            <numerusform>en nog %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln bestand</numerusform>
            <numerusform>%Ln bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 van %2 gelezen</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>nog %n minuut</numerusform>
            <numerusform>nog %n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln gekozen</numerusform>
            <numerusform>%Ln gekozen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>judging %Ln event(s)</source>
        <translation>
            <numerusform>oordeel over %Ln gebeurtenis</numerusform>
            <numerusform>oordeel over %Ln gebeurtenissen</numerusform>
        </translation>
    </message>
    <message>
        <source>a new title</source>
        <translation>een andere titel</translation>
    </message>
    <message>
        <source>a new date</source>
        <translation>een andere datum</translation>
    </message>
    <message numerus="yes">
        <source>tags of %Ln event(s)</source>
        <translation>
            <numerusform>labels van %Ln gebeurtenis</numerusform>
            <numerusform>labels van %Ln gebeurtenissen</numerusform>
        </translation>
    </message>
    <message>
        <source>a note</source>
        <translation>een notitie</translation>
    </message>
    <message>
        <source>a contradiction seen</source>
        <translation>een tegenspraak gezien</translation>
    </message>
    <message>
        <source>a new event</source>
        <translation>een nieuwe gebeurtenis</translation>
    </message>
    <message numerus="yes">
        <source>merging %Ln event(s)</source>
        <translation>
            <numerusform>samenvoegen van %Ln gebeurtenis</numerusform>
            <numerusform>samenvoegen van %Ln gebeurtenissen</numerusform>
        </translation>
    </message>
    <message>
        <source>splitting an event</source>
        <translation>splitsen van een gebeurtenis</translation>
    </message>
    <message>
        <source>that events are not the same</source>
        <translation>dat gebeurtenissen niet dezelfde zijn</translation>
    </message>
    <message>
        <source>the date of a document</source>
        <translation>de datum van een document</translation>
    </message>
    <message numerus="yes">
        <source>removing %Ln source(s)</source>
        <translation>
            <numerusform>verwijderen van %Ln bron</numerusform>
            <numerusform>verwijderen van %Ln bronnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n opdracht</numerusform>
            <numerusform>%n opdrachten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation>%1 van %2 beoordeeld</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>alleen lezen</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Documenten toevoegen…</translation>
    </message>
</context>
<context>
    <name>Uncaught</name>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>Something went wrong in Kroniek itself. What you did last may not have been done, or only in part: look whether it was. If more goes wrong, close Kroniek and open it again.</source>
        <translation>Er ging iets mis in Kroniek zelf. Wat u het laatst deed is misschien niet of maar ten dele gebeurd: kijk of het gebeurd is. Gaat er meer mis, sluit Kroniek dan en open het opnieuw.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>All of time at a glance</source>
        <translation>De hele tijd in één oogopslag</translation>
    </message>
    <message>
        <source>This phrase dates the event that is shown.</source>
        <translation>Deze woorden dateren de gebeurtenis die al getoond wordt.</translation>
    </message>
</context>
<context>
    <name>WindowShell</name>
    <message>
        <source>Open documents</source>
        <translation>Documenten openen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Documents (%1)</source>
        <translation>Documenten (%1)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Open collection</source>
        <translation>Verzameling openen</translation>
    </message>
    <message>
        <source>Collections (*.kroniek)</source>
        <translation>Verzamelingen (*.kroniek)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Save collection as</source>
        <translation>Verzameling bewaren als</translation>
    </message>
    <message>
        <source>Save a copy to share</source>
        <translation>Kopie bewaren om te delen</translation>
    </message>
    <message>
        <source>This event has one passage: there is nothing to split off.</source>
        <translation>Deze gebeurtenis heeft één passage: er valt niets af te splitsen.</translation>
    </message>
    <message>
        <source>Citation copied</source>
        <translation>Verwijzing gekopieerd</translation>
    </message>
    <message>
        <source>These events begin at the same moment: go through them with ← and →.</source>
        <translation>Deze gebeurtenissen beginnen op hetzelfde moment: loop ze langs met ← en →.</translation>
    </message>
    <message>
        <source>No source is kept for this event.</source>
        <translation>Bij deze gebeurtenis is geen bron bewaard.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;Open documents…</source>
        <translation>&amp;Documenten openen…</translation>
    </message>
    <message>
        <source>Choose documents and add their events to the timeline.</source>
        <translation>Kies documenten en voeg hun gebeurtenissen toe aan de tijdlijn.</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Map openen…</translation>
    </message>
    <message>
        <source>Choose a folder and add the events of all documents in it.</source>
        <translation>Kies een map en voeg de gebeurtenissen van alle documenten daarin toe.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>End the program.</source>
        <translation>Beëindig het programma.</translation>
    </message>
    <message>
        <source>&amp;Copy citation</source>
        <translation>&amp;Verwijzing kopiëren</translation>
    </message>
    <message>
        <source>Copy the current event with its date, its source, the paragraph and the words there.</source>
        <translation>Kopieer de huidige gebeurtenis met datum, bron, alinea en de woorden die er staan.</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Instellingen…</translation>
    </message>
    <message>
        <source>Choose colours, language, motion, and whether single letters are keys.</source>
        <translation>Kies kleuren, taal, beweging, en of losse letters toetsen zijn.</translation>
    </message>
    <message>
        <source>Select to the previou&amp;s event</source>
        <translation>Kiezen tot de vori&amp;ge gebeurtenis</translation>
    </message>
    <message>
        <source>Select to the nex&amp;t event</source>
        <translation>Kiezen tot de volgen&amp;de gebeurtenis</translation>
    </message>
    <message>
        <source>Select to the &amp;last event</source>
        <translation>Kiezen tot de &amp;laatste gebeurtenis</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Inzoomen</translation>
    </message>
    <message>
        <source>Show less time in more detail; the current event stays where it is.</source>
        <translation>Toon minder tijd in meer detail; de huidige gebeurtenis blijft staan waar ze staat.</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Uitzoomen</translation>
    </message>
    <message>
        <source>Show more time in less detail; the current event stays where it is.</source>
        <translation>Toon meer tijd in minder detail; de huidige gebeurtenis blijft staan waar ze staat.</translation>
    </message>
    <message>
        <source>Fit &amp;everything</source>
        <translation>&amp;Alles tonen</translation>
    </message>
    <message>
        <source>Show all events at once.</source>
        <translation>Toon alle gebeurtenissen tegelijk.</translation>
    </message>
    <message>
        <source>&amp;Fit the event</source>
        <translation>&amp;Gebeurtenis tonen</translation>
    </message>
    <message>
        <source>Show the current event as large as fits.</source>
        <translation>Toon de huidige gebeurtenis zo groot als past.</translation>
    </message>
    <message>
        <source>Open the c&amp;luster</source>
        <translation>Groep &amp;openen</translation>
    </message>
    <message>
        <source>Show the day of the current event.</source>
        <translation>Toon de dag van de huidige gebeurtenis.</translation>
    </message>
    <message>
        <source>Show the week of the current event.</source>
        <translation>Toon de week van de huidige gebeurtenis.</translation>
    </message>
    <message>
        <source>Show the month of the current event.</source>
        <translation>Toon de maand van de huidige gebeurtenis.</translation>
    </message>
    <message>
        <source>Show the year of the current event.</source>
        <translation>Toon het jaar van de huidige gebeurtenis.</translation>
    </message>
    <message>
        <source>Fit a &amp;day</source>
        <translation>&amp;Dag tonen</translation>
    </message>
    <message>
        <source>Open &amp;collection…</source>
        <translation>&amp;Verzameling openen…</translation>
    </message>
    <message>
        <source>Open a collection (.kroniek) in place of this one, or begin a new one.</source>
        <translation>Een verzameling (.kroniek) openen in plaats van deze, of een nieuwe beginnen.</translation>
    </message>
    <message>
        <source>&amp;Save collection as…</source>
        <translation>Verzameling &amp;bewaren als…</translation>
    </message>
    <message>
        <source>Keep the collection in a file of your choice; every change is kept there from then on.</source>
        <translation>De verzameling bewaren in een bestand naar keuze; elke wijziging wordt voortaan daar bewaard.</translation>
    </message>
    <message>
        <source>Save a copy to s&amp;hare…</source>
        <translation>Kopie be&amp;waren om te delen…</translation>
    </message>
    <message>
        <source>Make a copy for others, without the folders and user names of this computer.</source>
        <translation>Maak een kopie voor anderen, zonder de mappen en gebruikersnamen van deze computer.</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>D&amp;ocumenten</translation>
    </message>
    <message>
        <source>Show the documents with their dates and events, and what could not be read.</source>
        <translation>De documenten tonen met hun data en gebeurtenissen, en wat niet te lezen was.</translation>
    </message>
    <message>
        <source>C&amp;lose collection</source>
        <translation>Verzameling &amp;sluiten</translation>
    </message>
    <message>
        <source>Close the collection; everything in it is kept.</source>
        <translation>De verzameling sluiten; alles erin blijft bewaard.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>Take back the latest decision, also one of an earlier day.</source>
        <translation>De laatste beslissing terugnemen, ook een van een eerdere dag.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op&amp;nieuw</translation>
    </message>
    <message>
        <source>Do the decision again that was undone last.</source>
        <translation>De beslissing die het laatst ongedaan is gemaakt, opnieuw nemen.</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Zoeken…</translation>
    </message>
    <message>
        <source>Search titles, texts and notes; only the events found are shown.</source>
        <translation>Zoeken in titels, teksten en notities; alleen de gevonden gebeurtenissen worden getoond.</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Volgende tre&amp;ffer</translation>
    </message>
    <message>
        <source>Go to the next place where the words stand, in this source or at the next event.</source>
        <translation>Naar de volgende plaats waar de woorden staan, in deze bron of bij de volgende gebeurtenis.</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Vo&amp;rige treffer</translation>
    </message>
    <message>
        <source>Go to the place before where the words stand.</source>
        <translation>Naar de vorige plaats waar de woorden staan.</translation>
    </message>
    <message>
        <source>Show &amp;only…</source>
        <translation>Alleen &amp;tonen…</translation>
    </message>
    <message>
        <source>Show only events of a period, document, language, tag, status, or with something amiss.</source>
        <translation>Alleen gebeurtenissen tonen van een periode, document, taal, label, status, of waar iets mis mee is.</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles tonen</translation>
    </message>
    <message>
        <source>Take away the search and all filters.</source>
        <translation>De zoekactie en alle filters weghalen.</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles &amp;kiezen</translation>
    </message>
    <message>
        <source>Select all events that are shown.</source>
        <translation>Alle getoonde gebeurtenissen kiezen.</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>Niets ki&amp;ezen</translation>
    </message>
    <message>
        <source>Select nothing but the current event.</source>
        <translation>Niets kiezen dan de huidige gebeurtenis.</translation>
    </message>
    <message>
        <source>Go to the event before this one and select it too.</source>
        <translation>Naar de gebeurtenis hiervoor gaan en die ook kiezen.</translation>
    </message>
    <message>
        <source>Go to the event after this one and select it too.</source>
        <translation>Naar de gebeurtenis hierna gaan en die ook kiezen.</translation>
    </message>
    <message>
        <source>Select to the f&amp;irst event</source>
        <translation>Kiezen tot de eer&amp;ste gebeurtenis</translation>
    </message>
    <message>
        <source>Go to the first event and select all between.</source>
        <translation>Naar de eerste gebeurtenis gaan en alles ertussen kiezen.</translation>
    </message>
    <message>
        <source>Go to the last event and select all between.</source>
        <translation>Naar de laatste gebeurtenis gaan en alles ertussen kiezen.</translation>
    </message>
    <message>
        <source>Zoom in on the events that lie together around the current one.</source>
        <translation>Zoomt in op de gebeurtenissen die bij de huidige dicht op elkaar liggen.</translation>
    </message>
    <message>
        <source>Fit a &amp;week</source>
        <translation>&amp;Week tonen</translation>
    </message>
    <message>
        <source>Fit a &amp;month</source>
        <translation>&amp;Maand tonen</translation>
    </message>
    <message>
        <source>Fit a &amp;year</source>
        <translation>&amp;Jaar tonen</translation>
    </message>
    <message>
        <source>Fit a de&amp;cade</source>
        <translation>De&amp;cennium tonen</translation>
    </message>
    <message>
        <source>Show the ten years around the current event.</source>
        <translation>Toon de tien jaar rond de huidige gebeurtenis.</translation>
    </message>
    <message>
        <source>Lanes: none, documents, ta&amp;gs, actors, places</source>
        <translation>&amp;Banen: geen, documenten, labels, personen, plaatsen</translation>
    </message>
    <message>
        <source>Put the events in lanes by their document, tag, actor or place, or in none again.</source>
        <translation>Zet de gebeurtenissen in banen per document, per label, per persoon of instantie, per plaats, of weer in geen.</translation>
    </message>
    <message>
        <source>Fold the la&amp;ne</source>
        <translation>Baan in&amp;klappen</translation>
    </message>
    <message>
        <source>Show the lane of the current event by its heading only, or all of it again.</source>
        <translation>Toont van de baan van de huidige gebeurtenis alleen het kopje, of weer alles.</translation>
    </message>
    <message>
        <source>Fold or unfold &amp;all lanes</source>
        <translation>A&amp;lle banen in- of uitklappen</translation>
    </message>
    <message>
        <source>Show all lanes by their headings only, or all of them whole again.</source>
        <translation>Toont van alle banen alleen het kopje, of ze weer helemaal.</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabel</translation>
    </message>
    <message>
        <source>Show the events as rows of a table, or on the timeline again.</source>
        <translation>Toont de gebeurtenissen als rijen van een tabel, of weer op de tijdlijn.</translation>
    </message>
    <message>
        <source>So&amp;rt the table</source>
        <translation>Tabel so&amp;rteren</translation>
    </message>
    <message>
        <source>Sort the table by the column of the current cell; once more turns the order round.</source>
        <translation>Sorteert de tabel op de kolom van de huidige cel; nog eens keert de volgorde om.</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>&amp;Zijpaneel</translation>
    </message>
    <message>
        <source>Show or hide the panel with reasons and sources.</source>
        <translation>Toon of verberg het paneel met redenen en bronnen.</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>&amp;Volledig scherm</translation>
    </message>
    <message>
        <source>Fill the screen with the window, or give it back.</source>
        <translation>Vul het scherm met het venster, of geef het terug.</translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation>&amp;Vorige gebeurtenis</translation>
    </message>
    <message>
        <source>Go to the event before this one.</source>
        <translation>Ga naar de gebeurtenis hiervoor.</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>V&amp;olgende gebeurtenis</translation>
    </message>
    <message>
        <source>Go to the event after this one.</source>
        <translation>Ga naar de gebeurtenis hierna.</translation>
    </message>
    <message>
        <source>Event &amp;above</source>
        <translation>Gebeurtenis er&amp;boven</translation>
    </message>
    <message>
        <source>Go to the event in the lane above that is nearest in time.</source>
        <translation>Ga naar de gebeurtenis in de baan erboven die het dichtst in de buurt ligt.</translation>
    </message>
    <message>
        <source>Event &amp;below</source>
        <translation>Gebeurtenis eron&amp;der</translation>
    </message>
    <message>
        <source>Go to the event in the lane below that is nearest in time.</source>
        <translation>Ga naar de gebeurtenis in de baan eronder die het dichtst in de buurt ligt.</translation>
    </message>
    <message>
        <source>&amp;First event</source>
        <translation>&amp;Eerste gebeurtenis</translation>
    </message>
    <message>
        <source>Go to the first event.</source>
        <translation>Ga naar de eerste gebeurtenis.</translation>
    </message>
    <message>
        <source>&amp;Last event</source>
        <translation>&amp;Laatste gebeurtenis</translation>
    </message>
    <message>
        <source>Go to the last event.</source>
        <translation>Ga naar de laatste gebeurtenis.</translation>
    </message>
    <message>
        <source>Screen bac&amp;k</source>
        <translation>Scherm &amp;terug</translation>
    </message>
    <message>
        <source>Show the time before what is in view.</source>
        <translation>Toon de tijd vóór wat in beeld is.</translation>
    </message>
    <message>
        <source>Screen for&amp;ward</source>
        <translation>Scherm voor&amp;uit</translation>
    </message>
    <message>
        <source>Show the time after what is in view.</source>
        <translation>Toon de tijd na wat in beeld is.</translation>
    </message>
    <message>
        <source>&amp;Scroll back</source>
        <translation>Te&amp;rugschuiven</translation>
    </message>
    <message>
        <source>Move the view a little towards earlier times; the current event stays the same.</source>
        <translation>Schuif het beeld een stukje naar vroeger; de huidige gebeurtenis blijft dezelfde.</translation>
    </message>
    <message>
        <source>S&amp;croll forward</source>
        <translation>Vooruit&amp;schuiven</translation>
    </message>
    <message>
        <source>Move the view a little towards later times; the current event stays the same.</source>
        <translation>Schuif het beeld een stukje naar later; de huidige gebeurtenis blijft dezelfde.</translation>
    </message>
    <message>
        <source>&amp;Go to date…</source>
        <translation>&amp;Naar datum…</translation>
    </message>
    <message>
        <source>Type a date, in many ways of writing it, and go there.</source>
        <translation>Typ een datum, op vele manieren geschreven, en ga erheen.</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>V&amp;andaag</translation>
    </message>
    <message>
        <source>Show today in the middle.</source>
        <translation>Toon vandaag in het midden.</translation>
    </message>
    <message>
        <source>&amp;Earlier view</source>
        <translation>Vorige weer&amp;gave</translation>
    </message>
    <message>
        <source>Go back to the view before the last jump.</source>
        <translation>Ga terug naar de weergave vóór de laatste sprong.</translation>
    </message>
    <message>
        <source>Late&amp;r view</source>
        <translation>Volgende &amp;weergave</translation>
    </message>
    <message>
        <source>Go forward again to the view that was left by going back.</source>
        <translation>Ga weer vooruit naar de weergave die u door terug te gaan verliet.</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Volgend &amp;paneel</translation>
    </message>
    <message>
        <source>Give the keyboard to the next part of the window.</source>
        <translation>Geef het toetsenbord aan het volgende deel van het venster.</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Vor&amp;ig paneel</translation>
    </message>
    <message>
        <source>Give the keyboard to the previous part of the window.</source>
        <translation>Geef het toetsenbord aan het vorige deel van het venster.</translation>
    </message>
    <message>
        <source>Go to the &amp;source</source>
        <translation>Naar de &amp;bron</translation>
    </message>
    <message>
        <source>Open the whole document at the passage that reports the current event.</source>
        <translation>Open het hele document bij de passage die de huidige gebeurtenis meldt.</translation>
    </message>
    <message>
        <source>&amp;Next passage</source>
        <translation>V&amp;olgende passage</translation>
    </message>
    <message>
        <source>Look at the next paragraph that reports the current event.</source>
        <translation>Bekijk de volgende alinea die de huidige gebeurtenis meldt.</translation>
    </message>
    <message>
        <source>&amp;Previous passage</source>
        <translation>&amp;Vorige passage</translation>
    </message>
    <message>
        <source>Look at the previous paragraph that reports the current event.</source>
        <translation>Bekijk de vorige alinea die de huidige gebeurtenis meldt.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aanvaarden</translation>
    </message>
    <message>
        <source>Accept the event, or all selected ones, and go to the next undecided one.</source>
        <translation>De gebeurtenis of alle gekozen aanvaarden, en naar de volgende onbesliste gaan.</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Ve&amp;rwerpen</translation>
    </message>
    <message>
        <source>Reject the event, or all selected ones, and go to the next undecided one.</source>
        <translation>De gebeurtenis of alle gekozen verwerpen, en naar de volgende onbesliste gaan.</translation>
    </message>
    <message>
        <source>Leave &amp;undecided</source>
        <translation>&amp;Onbeslist laten</translation>
    </message>
    <message>
        <source>Take back what was decided about the event, or about all selected ones.</source>
        <translation>Terugnemen wat over de gebeurtenis of over alle gekozen beslist is.</translation>
    </message>
    <message>
        <source>&amp;Next undecided</source>
        <translation>&amp;Volgende onbesliste</translation>
    </message>
    <message>
        <source>Go to the next event that is not decided upon.</source>
        <translation>Naar de volgende gebeurtenis waarover niet beslist is.</translation>
    </message>
    <message>
        <source>&amp;Previous undecided</source>
        <translation>Vori&amp;ge onbesliste</translation>
    </message>
    <message>
        <source>Go to the event before that is not decided upon.</source>
        <translation>Naar de vorige gebeurtenis waarover niet beslist is.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bewerken…</translation>
    </message>
    <message>
        <source>Edit title, date, tags and note of the event.</source>
        <translation>Titel, datum, labels en notitie van de gebeurtenis bewerken.</translation>
    </message>
    <message>
        <source>Ne&amp;w event…</source>
        <translation>&amp;Nieuwe gebeurtenis…</translation>
    </message>
    <message>
        <source>Make an event yourself; words selected in a source become its evidence.</source>
        <translation>Zelf een gebeurtenis maken; woorden die in een bron gekozen zijn, worden haar bewijs.</translation>
    </message>
    <message>
        <source>Contra&amp;diction seen</source>
        <translation>&amp;Tegenspraak gezien</translation>
    </message>
    <message>
        <source>Mark the contradictions of the event as seen, or as not seen again.</source>
        <translation>De tegenspraken van de gebeurtenis als gezien merken, of weer als niet gezien.</translation>
    </message>
    <message>
        <source>&amp;Merge into one</source>
        <translation>&amp;Samenvoegen</translation>
    </message>
    <message>
        <source>Make one event of the selected ones; it keeps the evidence of all.</source>
        <translation>Van de gekozen gebeurtenissen één maken; zij houdt het bewijs van alle.</translation>
    </message>
    <message>
        <source>&amp;Split off this passage</source>
        <translation>Deze &amp;passage afsplitsen</translation>
    </message>
    <message>
        <source>Make the passage that is shown an event of its own, or give back one that was merged.</source>
        <translation>Van de getoonde passage een eigen gebeurtenis maken, of een samengevoegde teruggeven.</translation>
    </message>
    <message>
        <source>&amp;The same event?…</source>
        <translation>&amp;Dezelfde gebeurtenis?…</translation>
    </message>
    <message>
        <source>Show events of several documents that may be one and the same.</source>
        <translation>Gebeurtenissen uit verschillende documenten tonen die dezelfde kunnen zijn.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Toetsen</translation>
    </message>
    <message>
        <source>Show every command with its keys and what it does.</source>
        <translation>Toon elke opdracht met haar toetsen en wat ze doet.</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legenda</translation>
    </message>
    <message>
        <source>Show what the shapes on the timeline mean.</source>
        <translation>Toont wat de vormen op de tijdlijn betekenen.</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Opdrachten…</translation>
    </message>
    <message>
        <source>Find a command by typing a part of its name, and run it.</source>
        <translation>Zoek een opdracht door een deel van haar naam te typen, en voer haar uit.</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menubalk</translation>
    </message>
    <message>
        <source>Go to the menu bar.</source>
        <translation>Ga naar de menubalk.</translation>
    </message>
    <message>
        <source>Back to the timeline</source>
        <translation>Terug naar de tijdlijn</translation>
    </message>
    <message>
        <source>Close what lies on top, go back to the timeline, or stop reading documents.</source>
        <translation>Sluit wat bovenop ligt, ga terug naar de tijdlijn, of stop met het lezen van documenten.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ga naar</translation>
    </message>
    <message>
        <source>E&amp;vent</source>
        <translation>Gebeu&amp;rtenis</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>Be&amp;oordelen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>system</source>
        <translation>zoals het systeem</translation>
    </message>
    <message>
        <source>light</source>
        <translation>licht</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>donker</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>veel contrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Minder beweging</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aan</translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>Single letters and digits are keys</source>
        <translation>Losse letters en cijfers zijn toetsen</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Zijpaneel</translation>
    </message>
    <message>
        <source>Place and size of the window</source>
        <translation>Plaats en grootte van het venster</translation>
    </message>
    <message>
        <source>Collection last open</source>
        <translation>Laatst geopende verzameling</translation>
    </message>
</context>
</TS>
