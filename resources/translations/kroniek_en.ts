<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AxisNames</name>
    <message>
        <source>%1 BCE</source>
        <translation>%1 BCE</translation>
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
        <translation>today</translation>
    </message>
    <message>
        <source>%1 throughout</source>
        <comment>number of events that last longer than is in view</comment>
        <translation>%1 throughout</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Overview of all events</source>
        <translation>Overview of all events</translation>
    </message>
    <message>
        <source>← → move what is in view, with Shift its end; Home and End go to the ends.</source>
        <translation>← → move what is in view, with Shift its end; Home and End go to the ends.</translation>
    </message>
    <message>
        <source>%1 · published %2 (%3)</source>
        <translation>%1 · published %2 (%3)</translation>
    </message>
    <message>
        <source>without a date (%1)</source>
        <translation>without a date (%1)</translation>
    </message>
    <message>
        <source>Events without a date</source>
        <translation>Events without a date</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>without a date</translation>
    </message>
    <message>
        <source>without a document</source>
        <translation>without a document</translation>
    </message>
    <message>
        <source>without a tag</source>
        <translation>without a tag</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>without a name</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>without a place</translation>
    </message>
    <message>
        <source>%1 events, %2. Click, or press Space, to open them.</source>
        <translation>%1 events, %2. Click, or press Space, to open them.</translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>item %1 of %2</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Part of a command’s name</source>
        <translation>Part of a command’s name</translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Go to date</source>
        <translation>Go to date</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>6-2-2025, feb 2025, 44 BC, week 6 2025, tomorrow</source>
        <translation>6-2-2025, feb 2025, 44 BC, week 6 2025, tomorrow</translation>
    </message>
    <message>
        <source>A day, a time, a month, a century, +3 weeks, or a date in EDTF.</source>
        <translation>A day, a time, a month, a century, +3 weeks, or a date in EDTF.</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>%1 does not exist on the calendar.</source>
        <translation>%1 does not exist on the calendar.</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date yet.</source>
        <translation>“%1” is not understood as a date yet.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>What was decided before the file was replaced is in %1.</source>
        <translation>What was decided before the file was replaced is in %1.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Saved as %1</translation>
    </message>
    <message>
        <source>Copy made, without your folders: %1</source>
        <translation>Copy made, without your folders: %1</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Kept: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Done again: %1</translation>
    </message>
</context>
<context>
    <name>DetailPage</name>
    <message>
        <source>No event is chosen.</source>
        <translation>No event is chosen.</translation>
    </message>
    <message>
        <source>Not dated</source>
        <translation>Not dated</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>The sources contradict each other</source>
        <translation>The sources contradict each other</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>seen</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>Why this date</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Open whole source</source>
        <translation>Open whole source</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Enter or a click makes an event of it.</source>
        <translation>Enter or a click makes an event of it.</translation>
    </message>
    <message>
        <source>Event and its sources</source>
        <translation>Event and its sources</translation>
    </message>
    <message>
        <source>Whole source</source>
        <translation>Whole source</translation>
    </message>
    <message>
        <source>Back to the event</source>
        <translation>Back to the event</translation>
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
        <translation>Date</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Read again to see what became of its dates.</source>
        <translation>Read again to see what became of its dates.</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the timeline</source>
        <translation>
            <numerusform>%n on the timeline</numerusform>
            <numerusform>%n on the timeline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the document or a heading</source>
        <translation>
            <numerusform>%n of the document or a heading</numerusform>
            <numerusform>%n of the document or a heading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPane</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Enter: read · F2: set the date · G: only its events · F5: read again · Delete: remove (Ctrl+Z undoes) · Esc: back to the timeline</source>
        <translation>Enter: read · F2: set the date · G: only its events · F5: read again · Delete: remove (Ctrl+Z undoes) · Esc: back to the timeline</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Drop documents here, or press %1 to open them.</source>
        <translation>Drop documents here, or press %1 to open them.</translation>
    </message>
    <message>
        <source>No events were found in these documents. Drop others here, or press %1.</source>
        <translation>No events were found in these documents. Drop others here, or press %1.</translation>
    </message>
</context>
<context>
    <name>EventEditor</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Ta&amp;gs</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>6-2-2025, feb 2025, or EDTF; empty: no date</source>
        <translation>6-2-2025, feb 2025, or EDTF; empty: no date</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>separated by commas</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Edit event</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>From the source: “%1”</source>
        <translation>From the source: “%1”</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>%1 does not exist on the calendar.</source>
        <translation>%1 does not exist on the calendar.</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date yet.</source>
        <translation>“%1” is not understood as a date yet.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 of %2 shown</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>contradictions</source>
        <translation>contradictions</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>without a date</translation>
    </message>
    <message>
        <source>source changed</source>
        <translation>source changed</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Take away: %1</translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message>
        <source>Show only</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>feb 2025, 1940/1945, week 6 2025</source>
        <translation>feb 2025, 1940/1945, week 6 2025</translation>
    </message>
    <message>
        <source>Contradictions not seen yet</source>
        <translation>Contradictions not seen yet</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Without a date</translation>
    </message>
    <message>
        <source>Source changed since</source>
        <translation>Source changed since</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Keep</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Forget</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Everything</translation>
    </message>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Words</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Period</translation>
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
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Acto&amp;r</source>
        <translation>Acto&amp;r</translation>
    </message>
    <message>
        <source>Pla&amp;ce</source>
        <translation>Pla&amp;ce</translation>
    </message>
    <message>
        <source>Amiss</source>
        <translation>Amiss</translation>
    </message>
    <message>
        <source>S&amp;aved searches</source>
        <translation>S&amp;aved searches</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date yet.</source>
        <translation>“%1” is not understood as a date yet.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Reading documents…</source>
        <translation>Reading documents…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Waiting for another program that is using this collection…</source>
        <translation>Waiting for another program that is using this collection…</translation>
    </message>
    <message>
        <source>previous / next</source>
        <translation>previous / next</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>keys</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop what is under way (Esc)</source>
        <translation>Stop what is under way (Esc)</translation>
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
        <translation>Read this file?</translation>
    </message>
    <message>
        <source>The collection says that the document comes from this file, but it was not read here. Its text becomes part of the collection, and goes along when you send that to others. Read it only if you know the file.</source>
        <translation>The collection says that the document comes from this file, but it was not read here. Its text becomes part of the collection, and goes along when you send that to others. Read it only if you know the file.</translation>
    </message>
    <message>
        <source>&amp;Read this file</source>
        <translation>&amp;Read this file</translation>
    </message>
    <message>
        <source>Use the &amp;kept text</source>
        <translation>Use the &amp;kept text</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>The whole of this time is meant.</source>
        <translation>The whole of this time is meant.</translation>
    </message>
    <message>
        <source>One moment somewhere in this time; which one is not known.</source>
        <translation>One moment somewhere in this time; which one is not known.</translation>
    </message>
    <message>
        <source>At this moment at the latest; how much earlier is not known.</source>
        <translation>At this moment at the latest; how much earlier is not known.</translation>
    </message>
    <message>
        <source>At this moment at the earliest; how much later is not known.</source>
        <translation>At this moment at the earliest; how much later is not known.</translation>
    </message>
    <message>
        <source>Goes on; no end is known.</source>
        <translation>Goes on; no end is known.</translation>
    </message>
    <message>
        <source>About this time (~): the edges are wavy.</source>
        <translation>About this time (~): the edges are wavy.</translation>
    </message>
    <message>
        <source>Perhaps at this time (?): it may be another.</source>
        <translation>Perhaps at this time (?): it may be another.</translation>
    </message>
    <message>
        <source>The current event: filled, with its label in bold.</source>
        <translation>The current event: filled, with its label in bold.</translation>
    </message>
    <message>
        <source>Many events close together: each square is one of them.</source>
        <translation>Many events close together: each square is one of them.</translation>
    </message>
    <message>
        <source>A cluster: too many to draw one by one. The higher, the more; the number says how many. Space or a click opens it.</source>
        <translation>A cluster: too many to draw one by one. The higher, the more; the number says how many. Space or a click opens it.</translation>
    </message>
    <message>
        <source>So many events last through this time without a row of their own.</source>
        <translation>So many events last through this time without a row of their own.</translation>
    </message>
    <message>
        <source>A source, at the day it was published.</source>
        <translation>A source, at the day it was published.</translation>
    </message>
    <message>
        <source>A source published on one of these days.</source>
        <translation>A source published on one of these days.</translation>
    </message>
    <message>
        <source>Shaded: the weekend.</source>
        <translation>Shaded: the weekend.</translation>
    </message>
    <message>
        <source>Dashed line: today.</source>
        <translation>Dashed line: today.</translation>
    </message>
    <message>
        <source>Dots under words of a source: a date that was set aside. Enter or a click makes an event of it.</source>
        <translation>Dots under words of a source: a date that was set aside. Enter or a click makes an event of it.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice (Esc)</source>
        <translation>Close this notice (Esc)</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Close this notice</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Notice</translation>
    </message>
</context>
<context>
    <name>OneDateDialog</name>
    <message>
        <source>Date of the document</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Without a date here the text itself is asked again.</source>
        <translation>Without a date here the text itself is asked again.</translation>
    </message>
    <message>
        <source>“%1” is not understood as a date yet.</source>
        <translation>“%1” is not understood as a date yet.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferences</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The settings could not be read; they are kept as %1.</source>
        <translation>The settings could not be read; they are kept as %1.</translation>
    </message>
    <message>
        <source>The settings could not be saved because the disk is full. Free some space and choose again.</source>
        <translation>The settings could not be saved because the disk is full. Free some space and choose again.</translation>
    </message>
    <message>
        <source>The settings could not be saved in %1. Look whether that folder can be written.</source>
        <translation>The settings could not be saved in %1. Look whether that folder can be written.</translation>
    </message>
</context>
<context>
    <name>ReadingAgain</name>
    <message>
        <source>The file is no longer there: add it from where it is now.</source>
        <translation>The file is no longer there: add it from where it is now.</translation>
    </message>
    <message>
        <source>The collection names a network place, a folder or a device, which is not opened for it. Copy the file to this computer and add it.</source>
        <translation>The collection names a network place, a folder or a device, which is not opened for it. Copy the file to this computer and add it.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search events and sources</source>
        <translation>Search events and sources</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>The same event?</source>
        <translation>The same event?</translation>
    </message>
    <message>
        <source>Pairs that may be the same event</source>
        <translation>Pairs that may be the same event</translation>
    </message>
    <message>
        <source>&amp;Merge into one (M)</source>
        <translation>&amp;Merge into one (M)</translation>
    </message>
    <message>
        <source>&amp;Not the same (Del)</source>
        <translation>&amp;Not the same (Del)</translation>
    </message>
    <message>
        <source>Looking for events that are told twice…</source>
        <translation>Looking for events that are told twice…</translation>
    </message>
    <message>
        <source>Events at the same time with similar words. Merging keeps all sources.</source>
        <translation>Events at the same time with similar words. Merging keeps all sources.</translation>
    </message>
    <message>
        <source>No two events of different documents look like the same one.</source>
        <translation>No two events of different documents look like the same one.</translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>How known</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>undecided</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>Table of events</source>
        <translation>Table of events</translation>
    </message>
    <message>
        <source>Putting the rows in order…</source>
        <translation>Putting the rows in order…</translation>
    </message>
    <message>
        <source>Click, or press Ctrl+Enter, to sort by this column; again to reverse.</source>
        <translation>Click, or press Ctrl+Enter, to sort by this column; again to reverse.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s)</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more…</source>
        <translation>
            <numerusform>and %n more…</numerusform>
            <numerusform>and %n more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 of %2 read</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>judging %Ln event(s)</source>
        <translation>
            <numerusform>judging %Ln event</numerusform>
            <numerusform>judging %Ln events</numerusform>
        </translation>
    </message>
    <message>
        <source>a new title</source>
        <translation>a new title</translation>
    </message>
    <message>
        <source>a new date</source>
        <translation>a new date</translation>
    </message>
    <message numerus="yes">
        <source>tags of %Ln event(s)</source>
        <translation>
            <numerusform>tags of %Ln event</numerusform>
            <numerusform>tags of %Ln events</numerusform>
        </translation>
    </message>
    <message>
        <source>a note</source>
        <translation>a note</translation>
    </message>
    <message>
        <source>a contradiction seen</source>
        <translation>a contradiction seen</translation>
    </message>
    <message>
        <source>a new event</source>
        <translation>a new event</translation>
    </message>
    <message numerus="yes">
        <source>merging %Ln event(s)</source>
        <translation>
            <numerusform>merging %Ln event</numerusform>
            <numerusform>merging %Ln events</numerusform>
        </translation>
    </message>
    <message>
        <source>splitting an event</source>
        <translation>splitting an event</translation>
    </message>
    <message>
        <source>that events are not the same</source>
        <translation>that events are not the same</translation>
    </message>
    <message>
        <source>the date of a document</source>
        <translation>the date of a document</translation>
    </message>
    <message numerus="yes">
        <source>removing %Ln source(s)</source>
        <translation>
            <numerusform>removing %Ln source</numerusform>
            <numerusform>removing %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>%1 of %2 reviewed</source>
        <translation>%1 of %2 reviewed</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>read only</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Add documents…</translation>
    </message>
</context>
<context>
    <name>Uncaught</name>
    <message>
        <source>Something went wrong</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>Something went wrong in Kroniek itself. What you did last may not have been done, or only in part: look whether it was. If more goes wrong, close Kroniek and open it again.</source>
        <translation>Something went wrong in Kroniek itself. What you did last may not have been done, or only in part: look whether it was. If more goes wrong, close Kroniek and open it again.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>All of time at a glance</source>
        <translation>All of time at a glance</translation>
    </message>
    <message>
        <source>This phrase dates the event that is shown.</source>
        <translation>This phrase dates the event that is shown.</translation>
    </message>
</context>
<context>
    <name>WindowShell</name>
    <message>
        <source>Open documents</source>
        <translation>Open documents</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Documents (%1)</source>
        <translation>Documents (%1)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Open collection</source>
        <translation>Open collection</translation>
    </message>
    <message>
        <source>Collections (*.kroniek)</source>
        <translation>Collections (*.kroniek)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Save collection as</source>
        <translation>Save collection as</translation>
    </message>
    <message>
        <source>Save a copy to share</source>
        <translation>Save a copy to share</translation>
    </message>
    <message>
        <source>This event has one passage: there is nothing to split off.</source>
        <translation>This event has one passage: there is nothing to split off.</translation>
    </message>
    <message>
        <source>Citation copied</source>
        <translation>Citation copied</translation>
    </message>
    <message>
        <source>These events begin at the same moment: go through them with ← and →.</source>
        <translation>These events begin at the same moment: go through them with ← and →.</translation>
    </message>
    <message>
        <source>No source is kept for this event.</source>
        <translation>No source is kept for this event.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;Open documents…</source>
        <translation>&amp;Open documents…</translation>
    </message>
    <message>
        <source>Choose documents and add their events to the timeline.</source>
        <translation>Choose documents and add their events to the timeline.</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Open &amp;folder…</translation>
    </message>
    <message>
        <source>Choose a folder and add the events of all documents in it.</source>
        <translation>Choose a folder and add the events of all documents in it.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>End the program.</source>
        <translation>End the program.</translation>
    </message>
    <message>
        <source>&amp;Copy citation</source>
        <translation>&amp;Copy citation</translation>
    </message>
    <message>
        <source>Copy the current event with its date, its source, the paragraph and the words there.</source>
        <translation>Copy the current event with its date, its source, the paragraph and the words there.</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferences…</translation>
    </message>
    <message>
        <source>Choose colours, language, motion, and whether single letters are keys.</source>
        <translation>Choose colours, language, motion, and whether single letters are keys.</translation>
    </message>
    <message>
        <source>Select to the previou&amp;s event</source>
        <translation>Select to the previou&amp;s event</translation>
    </message>
    <message>
        <source>Select to the nex&amp;t event</source>
        <translation>Select to the nex&amp;t event</translation>
    </message>
    <message>
        <source>Select to the &amp;last event</source>
        <translation>Select to the &amp;last event</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Show less time in more detail; the current event stays where it is.</source>
        <translation>Show less time in more detail; the current event stays where it is.</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>Show more time in less detail; the current event stays where it is.</source>
        <translation>Show more time in less detail; the current event stays where it is.</translation>
    </message>
    <message>
        <source>Fit &amp;everything</source>
        <translation>Fit &amp;everything</translation>
    </message>
    <message>
        <source>Show all events at once.</source>
        <translation>Show all events at once.</translation>
    </message>
    <message>
        <source>&amp;Fit the event</source>
        <translation>&amp;Fit the event</translation>
    </message>
    <message>
        <source>Show the current event as large as fits.</source>
        <translation>Show the current event as large as fits.</translation>
    </message>
    <message>
        <source>Open the c&amp;luster</source>
        <translation>Open the c&amp;luster</translation>
    </message>
    <message>
        <source>Show the day of the current event.</source>
        <translation>Show the day of the current event.</translation>
    </message>
    <message>
        <source>Show the week of the current event.</source>
        <translation>Show the week of the current event.</translation>
    </message>
    <message>
        <source>Show the month of the current event.</source>
        <translation>Show the month of the current event.</translation>
    </message>
    <message>
        <source>Show the year of the current event.</source>
        <translation>Show the year of the current event.</translation>
    </message>
    <message>
        <source>Fit a &amp;day</source>
        <translation>Fit a &amp;day</translation>
    </message>
    <message>
        <source>Open &amp;collection…</source>
        <translation>Open &amp;collection…</translation>
    </message>
    <message>
        <source>Open a collection (.kroniek) in place of this one, or begin a new one.</source>
        <translation>Open a collection (.kroniek) in place of this one, or begin a new one.</translation>
    </message>
    <message>
        <source>&amp;Save collection as…</source>
        <translation>&amp;Save collection as…</translation>
    </message>
    <message>
        <source>Keep the collection in a file of your choice; every change is kept there from then on.</source>
        <translation>Keep the collection in a file of your choice; every change is kept there from then on.</translation>
    </message>
    <message>
        <source>Save a copy to s&amp;hare…</source>
        <translation>Save a copy to s&amp;hare…</translation>
    </message>
    <message>
        <source>Make a copy for others, without the folders and user names of this computer.</source>
        <translation>Make a copy for others, without the folders and user names of this computer.</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Documents</translation>
    </message>
    <message>
        <source>Show the documents with their dates and events, and what could not be read.</source>
        <translation>Show the documents with their dates and events, and what could not be read.</translation>
    </message>
    <message>
        <source>C&amp;lose collection</source>
        <translation>C&amp;lose collection</translation>
    </message>
    <message>
        <source>Close the collection; everything in it is kept.</source>
        <translation>Close the collection; everything in it is kept.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>Take back the latest decision, also one of an earlier day.</source>
        <translation>Take back the latest decision, also one of an earlier day.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Do the decision again that was undone last.</source>
        <translation>Do the decision again that was undone last.</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Find…</translation>
    </message>
    <message>
        <source>Search titles, texts and notes; only the events found are shown.</source>
        <translation>Search titles, texts and notes; only the events found are shown.</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Find ne&amp;xt</translation>
    </message>
    <message>
        <source>Go to the next place where the words stand, in this source or at the next event.</source>
        <translation>Go to the next place where the words stand, in this source or at the next event.</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Find pre&amp;vious</translation>
    </message>
    <message>
        <source>Go to the place before where the words stand.</source>
        <translation>Go to the place before where the words stand.</translation>
    </message>
    <message>
        <source>Show &amp;only…</source>
        <translation>Show &amp;only…</translation>
    </message>
    <message>
        <source>Show only events of a period, document, language, tag, status, or with something amiss.</source>
        <translation>Show only events of a period, document, language, tag, status, or with something amiss.</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>Show &amp;everything</translation>
    </message>
    <message>
        <source>Take away the search and all filters.</source>
        <translation>Take away the search and all filters.</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>Select all events that are shown.</source>
        <translation>Select all events that are shown.</translation>
    </message>
    <message>
        <source>Select &amp;none</source>
        <translation>Select &amp;none</translation>
    </message>
    <message>
        <source>Select nothing but the current event.</source>
        <translation>Select nothing but the current event.</translation>
    </message>
    <message>
        <source>Go to the event before this one and select it too.</source>
        <translation>Go to the event before this one and select it too.</translation>
    </message>
    <message>
        <source>Go to the event after this one and select it too.</source>
        <translation>Go to the event after this one and select it too.</translation>
    </message>
    <message>
        <source>Select to the f&amp;irst event</source>
        <translation>Select to the f&amp;irst event</translation>
    </message>
    <message>
        <source>Go to the first event and select all between.</source>
        <translation>Go to the first event and select all between.</translation>
    </message>
    <message>
        <source>Go to the last event and select all between.</source>
        <translation>Go to the last event and select all between.</translation>
    </message>
    <message>
        <source>Zoom in on the events that lie together around the current one.</source>
        <translation>Zoom in on the events that lie together around the current one.</translation>
    </message>
    <message>
        <source>Fit a &amp;week</source>
        <translation>Fit a &amp;week</translation>
    </message>
    <message>
        <source>Fit a &amp;month</source>
        <translation>Fit a &amp;month</translation>
    </message>
    <message>
        <source>Fit a &amp;year</source>
        <translation>Fit a &amp;year</translation>
    </message>
    <message>
        <source>Fit a de&amp;cade</source>
        <translation>Fit a de&amp;cade</translation>
    </message>
    <message>
        <source>Show the ten years around the current event.</source>
        <translation>Show the ten years around the current event.</translation>
    </message>
    <message>
        <source>Lanes: none, documents, ta&amp;gs, actors, places</source>
        <translation>Lanes: none, documents, ta&amp;gs, actors, places</translation>
    </message>
    <message>
        <source>Put the events in lanes by their document, tag, actor or place, or in none again.</source>
        <translation>Put the events in lanes by their document, tag, actor or place, or in none again.</translation>
    </message>
    <message>
        <source>Fold the la&amp;ne</source>
        <translation>Fold the la&amp;ne</translation>
    </message>
    <message>
        <source>Show the lane of the current event by its heading only, or all of it again.</source>
        <translation>Show the lane of the current event by its heading only, or all of it again.</translation>
    </message>
    <message>
        <source>Fold or unfold &amp;all lanes</source>
        <translation>Fold or unfold &amp;all lanes</translation>
    </message>
    <message>
        <source>Show all lanes by their headings only, or all of them whole again.</source>
        <translation>Show all lanes by their headings only, or all of them whole again.</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Table</translation>
    </message>
    <message>
        <source>Show the events as rows of a table, or on the timeline again.</source>
        <translation>Show the events as rows of a table, or on the timeline again.</translation>
    </message>
    <message>
        <source>So&amp;rt the table</source>
        <translation>So&amp;rt the table</translation>
    </message>
    <message>
        <source>Sort the table by the column of the current cell; once more turns the order round.</source>
        <translation>Sort the table by the column of the current cell; once more turns the order round.</translation>
    </message>
    <message>
        <source>Side &amp;panel</source>
        <translation>Side &amp;panel</translation>
    </message>
    <message>
        <source>Show or hide the panel with reasons and sources.</source>
        <translation>Show or hide the panel with reasons and sources.</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>Full &amp;screen</translation>
    </message>
    <message>
        <source>Fill the screen with the window, or give it back.</source>
        <translation>Fill the screen with the window, or give it back.</translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation>&amp;Previous event</translation>
    </message>
    <message>
        <source>Go to the event before this one.</source>
        <translation>Go to the event before this one.</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>&amp;Next event</translation>
    </message>
    <message>
        <source>Go to the event after this one.</source>
        <translation>Go to the event after this one.</translation>
    </message>
    <message>
        <source>Event &amp;above</source>
        <translation>Event &amp;above</translation>
    </message>
    <message>
        <source>Go to the event in the lane above that is nearest in time.</source>
        <translation>Go to the event in the lane above that is nearest in time.</translation>
    </message>
    <message>
        <source>Event &amp;below</source>
        <translation>Event &amp;below</translation>
    </message>
    <message>
        <source>Go to the event in the lane below that is nearest in time.</source>
        <translation>Go to the event in the lane below that is nearest in time.</translation>
    </message>
    <message>
        <source>&amp;First event</source>
        <translation>&amp;First event</translation>
    </message>
    <message>
        <source>Go to the first event.</source>
        <translation>Go to the first event.</translation>
    </message>
    <message>
        <source>&amp;Last event</source>
        <translation>&amp;Last event</translation>
    </message>
    <message>
        <source>Go to the last event.</source>
        <translation>Go to the last event.</translation>
    </message>
    <message>
        <source>Screen bac&amp;k</source>
        <translation>Screen bac&amp;k</translation>
    </message>
    <message>
        <source>Show the time before what is in view.</source>
        <translation>Show the time before what is in view.</translation>
    </message>
    <message>
        <source>Screen for&amp;ward</source>
        <translation>Screen for&amp;ward</translation>
    </message>
    <message>
        <source>Show the time after what is in view.</source>
        <translation>Show the time after what is in view.</translation>
    </message>
    <message>
        <source>&amp;Scroll back</source>
        <translation>&amp;Scroll back</translation>
    </message>
    <message>
        <source>Move the view a little towards earlier times; the current event stays the same.</source>
        <translation>Move the view a little towards earlier times; the current event stays the same.</translation>
    </message>
    <message>
        <source>S&amp;croll forward</source>
        <translation>S&amp;croll forward</translation>
    </message>
    <message>
        <source>Move the view a little towards later times; the current event stays the same.</source>
        <translation>Move the view a little towards later times; the current event stays the same.</translation>
    </message>
    <message>
        <source>&amp;Go to date…</source>
        <translation>&amp;Go to date…</translation>
    </message>
    <message>
        <source>Type a date, in many ways of writing it, and go there.</source>
        <translation>Type a date, in many ways of writing it, and go there.</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Today</translation>
    </message>
    <message>
        <source>Show today in the middle.</source>
        <translation>Show today in the middle.</translation>
    </message>
    <message>
        <source>&amp;Earlier view</source>
        <translation>&amp;Earlier view</translation>
    </message>
    <message>
        <source>Go back to the view before the last jump.</source>
        <translation>Go back to the view before the last jump.</translation>
    </message>
    <message>
        <source>Late&amp;r view</source>
        <translation>Late&amp;r view</translation>
    </message>
    <message>
        <source>Go forward again to the view that was left by going back.</source>
        <translation>Go forward again to the view that was left by going back.</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Ne&amp;xt pane</translation>
    </message>
    <message>
        <source>Give the keyboard to the next part of the window.</source>
        <translation>Give the keyboard to the next part of the window.</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Pre&amp;vious pane</translation>
    </message>
    <message>
        <source>Give the keyboard to the previous part of the window.</source>
        <translation>Give the keyboard to the previous part of the window.</translation>
    </message>
    <message>
        <source>Go to the &amp;source</source>
        <translation>Go to the &amp;source</translation>
    </message>
    <message>
        <source>Open the whole document at the passage that reports the current event.</source>
        <translation>Open the whole document at the passage that reports the current event.</translation>
    </message>
    <message>
        <source>&amp;Next passage</source>
        <translation>&amp;Next passage</translation>
    </message>
    <message>
        <source>Look at the next paragraph that reports the current event.</source>
        <translation>Look at the next paragraph that reports the current event.</translation>
    </message>
    <message>
        <source>&amp;Previous passage</source>
        <translation>&amp;Previous passage</translation>
    </message>
    <message>
        <source>Look at the previous paragraph that reports the current event.</source>
        <translation>Look at the previous paragraph that reports the current event.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accept</translation>
    </message>
    <message>
        <source>Accept the event, or all selected ones, and go to the next undecided one.</source>
        <translation>Accept the event, or all selected ones, and go to the next undecided one.</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Reject</translation>
    </message>
    <message>
        <source>Reject the event, or all selected ones, and go to the next undecided one.</source>
        <translation>Reject the event, or all selected ones, and go to the next undecided one.</translation>
    </message>
    <message>
        <source>Leave &amp;undecided</source>
        <translation>Leave &amp;undecided</translation>
    </message>
    <message>
        <source>Take back what was decided about the event, or about all selected ones.</source>
        <translation>Take back what was decided about the event, or about all selected ones.</translation>
    </message>
    <message>
        <source>&amp;Next undecided</source>
        <translation>&amp;Next undecided</translation>
    </message>
    <message>
        <source>Go to the next event that is not decided upon.</source>
        <translation>Go to the next event that is not decided upon.</translation>
    </message>
    <message>
        <source>&amp;Previous undecided</source>
        <translation>&amp;Previous undecided</translation>
    </message>
    <message>
        <source>Go to the event before that is not decided upon.</source>
        <translation>Go to the event before that is not decided upon.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>Edit title, date, tags and note of the event.</source>
        <translation>Edit title, date, tags and note of the event.</translation>
    </message>
    <message>
        <source>Ne&amp;w event…</source>
        <translation>Ne&amp;w event…</translation>
    </message>
    <message>
        <source>Make an event yourself; words selected in a source become its evidence.</source>
        <translation>Make an event yourself; words selected in a source become its evidence.</translation>
    </message>
    <message>
        <source>Contra&amp;diction seen</source>
        <translation>Contra&amp;diction seen</translation>
    </message>
    <message>
        <source>Mark the contradictions of the event as seen, or as not seen again.</source>
        <translation>Mark the contradictions of the event as seen, or as not seen again.</translation>
    </message>
    <message>
        <source>&amp;Merge into one</source>
        <translation>&amp;Merge into one</translation>
    </message>
    <message>
        <source>Make one event of the selected ones; it keeps the evidence of all.</source>
        <translation>Make one event of the selected ones; it keeps the evidence of all.</translation>
    </message>
    <message>
        <source>&amp;Split off this passage</source>
        <translation>&amp;Split off this passage</translation>
    </message>
    <message>
        <source>Make the passage that is shown an event of its own, or give back one that was merged.</source>
        <translation>Make the passage that is shown an event of its own, or give back one that was merged.</translation>
    </message>
    <message>
        <source>&amp;The same event?…</source>
        <translation>&amp;The same event?…</translation>
    </message>
    <message>
        <source>Show events of several documents that may be one and the same.</source>
        <translation>Show events of several documents that may be one and the same.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>Show every command with its keys and what it does.</source>
        <translation>Show every command with its keys and what it does.</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legend</translation>
    </message>
    <message>
        <source>Show what the shapes on the timeline mean.</source>
        <translation>Show what the shapes on the timeline mean.</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commands…</translation>
    </message>
    <message>
        <source>Find a command by typing a part of its name, and run it.</source>
        <translation>Find a command by typing a part of its name, and run it.</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menu bar</translation>
    </message>
    <message>
        <source>Go to the menu bar.</source>
        <translation>Go to the menu bar.</translation>
    </message>
    <message>
        <source>Back to the timeline</source>
        <translation>Back to the timeline</translation>
    </message>
    <message>
        <source>Close what lies on top, go back to the timeline, or stop reading documents.</source>
        <translation>Close what lies on top, go back to the timeline, or stop reading documents.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>E&amp;vent</source>
        <translation>E&amp;vent</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Review</translation>
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
        <translation>Colours</translation>
    </message>
    <message>
        <source>system</source>
        <translation>system</translation>
    </message>
    <message>
        <source>light</source>
        <translation>light</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>contrast</source>
        <translation>contrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reduce motion</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Single letters and digits are keys</source>
        <translation>Single letters and digits are keys</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Side panel</translation>
    </message>
    <message>
        <source>Place and size of the window</source>
        <translation>Place and size of the window</translation>
    </message>
    <message>
        <source>Collection last open</source>
        <translation>Collection last open</translation>
    </message>
</context>
</TS>
