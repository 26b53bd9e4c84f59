<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About this course</source>
        <translation>Over deze cursus</translation>
    </message>
    <message>
        <source>Twenty degrees is a course: information and exercises for people with a burnout. It decides nothing about you.</source>
        <translation>Twintig graden is een cursus: uitleg en oefeningen voor mensen met een burn-out. Hij beslist niets over jou.</translation>
    </message>
    <message>
        <source>No doctor or psychologist has read these texts yet.</source>
        <translation>Deze teksten zijn nog niet door een arts of psycholoog nagelezen.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versie {version}</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Laat de bronnen zien</translation>
    </message>
    <message>
        <source>This is information with exercises, not a diagnosis and not a treatment. It does not replace your doctor, company doctor or psychologist. Have a doctor look once at what you notice. Change medicines only with your doctor. What you fill in are your own notes. Stop an exercise that makes you feel worse. For adults. Laws and numbers can change.</source>
        <translation>Dit is uitleg met oefeningen, geen diagnose en geen behandeling. Het vervangt je huisarts, bedrijfsarts of psycholoog niet. Laat een arts één keer kijken naar wat je merkt. Verander medicijnen alleen samen met je arts. Wat je invult, zijn je eigen notities. Stop met een oefening waar je je slechter van voelt. Voor volwassenen. Wetten en nummers kunnen veranderen.</translation>
    </message>
    <message>
        <source>This course is not for an emergency. It sends nothing by itself and nobody reads along, so call someone yourself when you need help. The numbers are under Help now.</source>
        <translation>Deze cursus is niet bedoeld voor noodgevallen. Hij verstuurt niets uit zichzelf en niemand leest mee, dus bel zelf als je hulp nodig hebt. De nummers staan bij Hulp nu.</translation>
    </message>
    <message>
        <source>Hide the sources</source>
        <translation>Verberg de bronnen</translation>
    </message>
    <message>
        <source>Program: MIT. Lessons and exercises: CC BY 4.0. Typefaces Atkinson Hyperlegible Next and Literata: SIL Open Font License 1.1. Icons of Lucide: ISC. Built with Qt for Python: LGPL 3.</source>
        <translation>Programma: MIT. Lessen en oefeningen: CC BY 4.0. Letters Atkinson Hyperlegible Next en Literata: SIL Open Font License 1.1. Pictogrammen van Lucide: ISC. Gemaakt met Qt for Python: LGPL 3.</translation>
    </message>
    <message>
        <source>The list of sources cannot be read.</source>
        <translation>De lijst met bronnen is niet te lezen.</translation>
    </message>
</context>
<context>
    <name>ActView</name>
    <message>
        <source>seconds</source>
        <translation>tellen</translation>
    </message>
    <message>
        <source>There is no sound. You can also skip this.</source>
        <translation>Er komt geen geluid. Overslaan kan ook.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga door</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>That was it.</source>
        <translation>Dat was het.</translation>
    </message>
</context>
<context>
    <name>AddBar</name>
    <message>
        <source>As a list</source>
        <translation>Als lijst</translation>
    </message>
    <message>
        <source>As scales</source>
        <translation>Als weegschaal</translation>
    </message>
</context>
<context>
    <name>ArrowPanel</name>
    <message>
        <source>All arrows</source>
        <translation>Alle pijlen</translation>
    </message>
</context>
<context>
    <name>AskPhrase</name>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Your passphrase as it is now</source>
        <translation>Je wachtwoordzin van nu</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>Even rekenen</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>You are away for now</source>
        <translation>Je bent er even niet</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>Ik ben er weer</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>Andere datum</translation>
    </message>
</context>
<context>
    <name>AwayDialog</name>
    <message>
        <source>Away for how long?</source>
        <translation>Hoelang ben je er niet?</translation>
    </message>
    <message>
        <source>I am away</source>
        <translation>Ik ben er even niet</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 weken</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 weken</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 maanden</translation>
    </message>
    <message>
        <source>Another date</source>
        <translation>Eigen datum</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
</context>
<context>
    <name>BelowBar</name>
    <message>
        <source>As a picture</source>
        <translation>Als tekening</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als lijst</translation>
    </message>
</context>
<context>
    <name>CallNowPage</name>
    <message>
        <source>Call {number} now</source>
        <translation>Bel nu {number}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>I have called</source>
        <translation>Ik heb gebeld</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>Terug naar de vragen</translation>
    </message>
</context>
<context>
    <name>CellDialog</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ChosenFolder</name>
    <message>
        <source>What is in the old folder stays there, and does not come along.</source>
        <translation>Wat in de oude map staat, blijft daar en gaat niet mee.</translation>
    </message>
    <message>
        <source>The key is in the folder too: whoever can open it can read what you write.</source>
        <translation>De sleutel staat ook in die map: wie de map kan openen, kan lezen wat je schrijft.</translation>
    </message>
    <message>
        <source>This is for this time. To have it so always, start the program like this:</source>
        <translation>Dit geldt voor deze keer. Wil je het altijd zo, start het programma dan zo:</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>What you did last is not saved</source>
        <translation>Wat je het laatst deed, is niet bewaard</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Toch sluiten</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier blijven</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then close again.</source>
        <translation>De schijf is vol. Maak wat ruimte en sluit dan opnieuw.</translation>
    </message>
    <message>
        <source>Saving takes longer than usual. Wait a moment, then close again.</source>
        <translation>Bewaren duurt langer dan anders. Wacht even en sluit dan opnieuw.</translation>
    </message>
    <message>
        <source>The folder you write in is gone. Put the folder or stick back, then close again.</source>
        <translation>De map waarin je schrijft is weg. Zet de map of de stick terug en sluit dan opnieuw.</translation>
    </message>
    <message>
        <source>Saving does not work at the moment. Wait a moment, then close again.</source>
        <translation>Bewaren lukt nu niet. Wacht even en sluit dan opnieuw.</translation>
    </message>
    <message>
        <source>What was saved before is kept.</source>
        <translation>Wat eerder bewaard is, blijft.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Opens your workbook if the passphrase slips your mind. Keep this on paper. Whoever has it can get in.</source>
        <translation>Opent je werkboek als de wachtwoordzin je ontschiet. Bewaar dit op papier. Wie dit heeft, kan erin.</translation>
    </message>
    <message>
        <source>Made on {date}.</source>
        <translation>Gemaakt op {date}.</translation>
    </message>
    <message>
        <source>Works only if you put the lock on after that.</source>
        <translation>Werkt alleen als je daarna het slot erop zette.</translation>
    </message>
    <message>
        <source>There is no 0 or O in it, and no 1, I or L.</source>
        <translation>Er staat geen 0 of O in, en geen 1, I of L.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>The page is on its way to the printer.</source>
        <translation>Het blad is onderweg naar de printer.</translation>
    </message>
    <message>
        <source>The printer does not answer. Save the page as PDF and print later.</source>
        <translation>De printer geeft geen antwoord. Bewaar het blad als PDF, dan kan het later.</translation>
    </message>
    <message>
        <source>The code is on the clipboard. Copy something else over it when you are done.</source>
        <translation>De code staat op het klembord. Kopieer er straks iets anders overheen.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>Saved as {file}, in the folder {folder}. Whoever opens this computer then has the code.</source>
        <translation>Bewaard als {file}, in de map {folder}. Wie deze computer opent, heeft dan ook de code.</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Je herstelcode</translation>
    </message>
    <message>
        <source>For when the phrase slips your mind. Keep it on paper, say with your passport.</source>
        <translation>Voor als de zin je ontschiet. Bewaar hem op papier, bij je paspoort bijvoorbeeld.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druk af</translation>
    </message>
    <message>
        <source>Print the recovery code</source>
        <translation>Druk de herstelcode af</translation>
    </message>
    <message>
        <source>Group {n}: {letters}</source>
        <translation>Groep {n}: {letters}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Copy the recovery code</source>
        <translation>Kopieer de herstelcode</translation>
    </message>
    <message>
        <source>Save the recovery code as PDF</source>
        <translation>Bewaar de herstelcode als PDF</translation>
    </message>
</context>
<context>
    <name>CodeFields</name>
    <message>
        <source>Group {n}</source>
        <translation>Groep {n}</translation>
    </message>
</context>
<context>
    <name>CompassView</name>
    <message>
        <source>As a picture</source>
        <translation>Als tekening</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als lijst</translation>
    </message>
</context>
<context>
    <name>CourseMapPage</name>
    <message>
        <source>Course</source>
        <translation>Cursus</translation>
    </message>
    <message>
        <source>First, what is happening to you. Looking ahead is always fine.</source>
        <translation>Eerst begrijpen wat er gebeurt. Vooruitkijken mag altijd.</translation>
    </message>
    <message>
        <source>Open {module}</source>
        <translation>Open {module}</translation>
    </message>
    <message>
        <source>{count} lessons</source>
        <translation>{count} lessen</translation>
    </message>
    <message>
        <source>{done} of {count} lessons done</source>
        <translation>{done} van {count} lessen gedaan</translation>
    </message>
    <message>
        <source>Show more lessons</source>
        <translation>Laat meer lessen zien</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>hier ben je</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>niet te lezen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>done, {length}</source>
        <translation>gedaan, {length}</translation>
    </message>
</context>
<context>
    <name>DamageWords</name>
    <message>
        <source>This mostly comes from the disk, not from you.</source>
        <translation>Dat komt meestal door de schijf, niet door jou.</translation>
    </message>
    <message>
        <source>Almost everything is still there.</source>
        <translation>Bijna alles is er nog.</translation>
    </message>
    <message>
        <source>I could read nothing in it.</source>
        <translation>Ik kon er niets uit lezen.</translation>
    </message>
    <message>
        <source>There is a good copy.</source>
        <translation>Er is een goede kopie.</translation>
    </message>
    <message>
        <source>Copy of {day}</source>
        <translation>Kopie van {day}</translation>
    </message>
    <message>
        <source>Checked and whole: {counts}.</source>
        <translation>Nagekeken en helemaal goed: {counts}.</translation>
    </message>
    <message>
        <source>{answers} of earlier days</source>
        <translation>{answers} van eerdere dagen</translation>
    </message>
    <message>
        <source>the newest copy does have them</source>
        <translation>ze staan wel in de nieuwste kopie</translation>
    </message>
    <message>
        <source>1 thing I can no longer name</source>
        <translation>1 ding dat ik niet meer kan noemen</translation>
    </message>
    <message>
        <source>{n} things I can no longer name</source>
        <translation>{n} dingen die ik niet meer kan noemen</translation>
    </message>
    <message>
        <source>Everything that I could find is back.</source>
        <translation>Alles wat ik kon vinden, is terug.</translation>
    </message>
    <message>
        <source>The copy is back. The damaged file is kept.</source>
        <translation>De kopie staat terug. Het beschadigde bestand is bewaard.</translation>
    </message>
    <message>
        <source>This is what could be read. The damaged file is kept.</source>
        <translation>Dit is wat er te lezen was. Het beschadigde bestand is bewaard.</translation>
    </message>
    <message>
        <source>I see nothing missing. I cannot be certain.</source>
        <translation>Ik zie niets dat ontbreekt. Zeker weten kan ik het niet.</translation>
    </message>
    <message>
        <source>I found nothing from after that.</source>
        <translation>Van daarna kon ik niets vinden.</translation>
    </message>
    <message>
        <source>After that you wrote one answer; I add it.</source>
        <translation>Daarna schreef je één antwoord; dat zet ik erbij.</translation>
    </message>
    <message>
        <source>After that you wrote {n} answers; I add them.</source>
        <translation>Daarna schreef je {n} antwoorden; die zet ik erbij.</translation>
    </message>
    <message>
        <source>{answers} of {day}</source>
        <translation>{answers} van {day}</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 antwoord</translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation>{n} antwoorden</translation>
    </message>
    <message>
        <source>1 lesson</source>
        <translation>1 les</translation>
    </message>
    <message>
        <source>{n} lessons</source>
        <translation>{n} lessen</translation>
    </message>
</context>
<context>
    <name>DamagedPage</name>
    <message>
        <source>One moment</source>
        <translation>Een moment</translation>
    </message>
    <message>
        <source>A piece of what you wrote is damaged</source>
        <translation>Een stukje van wat je schreef is beschadigd</translation>
    </message>
    <message>
        <source>Put this copy back</source>
        <translation>Zet deze kopie terug</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Kies een andere</translation>
    </message>
    <message>
        <source>Which copy?</source>
        <translation>Welke kopie?</translation>
    </message>
    <message>
        <source>There is no good copy</source>
        <translation>Er is geen goede kopie</translation>
    </message>
    <message>
        <source>What I can read is below.</source>
        <translation>Wat ik kan lezen, staat hieronder.</translation>
    </message>
    <message>
        <source>Go on with what there is</source>
        <translation>Ga verder met wat er is</translation>
    </message>
    <message>
        <source>This is still there</source>
        <translation>Dit is er nog</translation>
    </message>
    <message>
        <source>This I could not read</source>
        <translation>Dit kon ik niet lezen</translation>
    </message>
    <message>
        <source>Nothing is thrown away. The damaged file is kept.</source>
        <translation>Er gaat niets weg. Het beschadigde bestand blijft bewaard.</translation>
    </message>
    <message>
        <source>The damaged file is kept. Without a copy you miss what I could not read.</source>
        <translation>Het beschadigde bestand blijft bewaard. Zonder kopie mis je wat ik niet kon lezen.</translation>
    </message>
    <message>
        <source>Go on without a copy</source>
        <translation>Ga verder zonder kopie</translation>
    </message>
</context>
<context>
    <name>DataPlace</name>
    <message>
        <source>Erase everything</source>
        <translation>Wis alles</translation>
    </message>
    <message>
        <source>What you write is encrypted, but there is no passphrase yet: the key is beside it. Whoever can open this folder can read your words.</source>
        <translation>Wat je schrijft, is versleuteld. Maar er is nog geen wachtwoordzin: de sleutel staat ernaast. Wie deze map kan openen, kan je woorden lezen.</translation>
    </message>
    <message>
        <source>What you write is encrypted. This computer opens it by itself; elsewhere your phrase or code is needed.</source>
        <translation>Wat je schrijft is versleuteld. Deze computer opent het zelf; elders zijn je zin of code nodig.</translation>
    </message>
    <message>
        <source>What you write is encrypted. Your passphrase or your recovery code opens it.</source>
        <translation>Wat je schrijft is versleuteld. Je wachtwoordzin of je herstelcode opent het.</translation>
    </message>
    <message>
        <source>No program here opens a folder. Its path is above.</source>
        <translation>Er is hier geen programma dat mappen opent. Het pad staat hierboven.</translation>
    </message>
    <message>
        <source>Erase everything?</source>
        <translation>Alles wissen?</translation>
    </message>
    <message>
        <source>This goes: your answers, your energy, your settings, your own help numbers and every copy this program made. This cannot be undone.</source>
        <translation>Dit gaat weg: je antwoorden, je energie, je instellingen, je eigen hulpnummers en elke kopie die dit programma maakte. Dit is niet terug te draaien.</translation>
    </message>
    <message>
        <source>Everything in one file, locked with six words.</source>
        <translation>Alles in één bestand, op slot met zes woorden.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Laat alles staan</translation>
    </message>
    <message>
        <source>Your old locked workbook goes too.</source>
        <translation>Ook je oude werkboek met het slot gaat weg.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Jouw gegevens</translation>
    </message>
    <message>
        <source>The folder with your data</source>
        <translation>De map met jouw gegevens</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open de map</translation>
    </message>
    <message>
        <source>Make a file</source>
        <translation>Maak een bestand</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Open een bestand</translation>
    </message>
    <message>
        <source>To another computer</source>
        <translation>Naar een andere computer</translation>
    </message>
    <message>
        <source>A file like that, made on another computer.</source>
        <translation>Zo’n bestand, gemaakt op een andere computer.</translation>
    </message>
    <message>
        <source>From another computer</source>
        <translation>Van een andere computer</translation>
    </message>
    <message>
        <source>Your answers and all copies of them, for good.</source>
        <translation>Je antwoorden en alle kopieën ervan, voorgoed.</translation>
    </message>
    <message>
        <source>All you do here is in this folder.</source>
        <translation>Alles wat je hier doet, staat in deze map.</translation>
    </message>
    <message>
        <source>{program} keeps a copy of it too, outside this computer.</source>
        <translation>{program} bewaart er ook een kopie van, buiten deze computer.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the older workbook in {folder}</source>
        <translation>Open het oudere werkboek in {folder}</translation>
    </message>
    <message>
        <source>An older workbook</source>
        <translation>Een ouder werkboek</translation>
    </message>
    <message>
        <source>You then work in it, for this time only. The next start opens this one again.</source>
        <translation>Je werkt dan daarin, alleen voor deze keer. De volgende start opent dit werkboek weer.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Open the older workbook?</source>
        <translation>Het oudere werkboek openen?</translation>
    </message>
    <message>
        <source>This it cannot reach: copies and files you made yourself, a backup of this computer, a folder kept in a cloud, and what you printed. A disk may keep traces for a while.</source>
        <translation>Hier kan het programma niet bij: kopieën en bestanden die je zelf maakte, een reservekopie van deze computer, een map die in een cloud staat, en wat je afdrukte. Op een schijf kunnen nog een tijd sporen staan.</translation>
    </message>
    <message>
        <source>In the password list of this system an entry ‘Twintig graden’ may stay.</source>
        <translation>In de wachtwoordenlijst van dit systeem kan ‘Twintig graden’ blijven staan.</translation>
    </message>
    <message>
        <source>There is a duplicate of your workbook in this folder. I leave it and do not use it.</source>
        <translation>Er staat een dubbel werkboek in deze map. Ik gebruik het niet en laat het staan.</translation>
    </message>
    <message>
        <source>There are {n} duplicates of your workbook in this folder. I leave them and do not use them.</source>
        <translation>Er staan {n} dubbele werkboeken in deze map. Ik gebruik ze niet en laat ze staan.</translation>
    </message>
    <message>
        <source>Your settings and your own help numbers have no lock, so help is always there.</source>
        <translation>Je instellingen en je eigen hulpnummers staan er zonder slot. Zo is hulp er altijd.</translation>
    </message>
    <message>
        <source>On a work laptop your employer may look in. A computer of your own is safer.</source>
        <translation>Op een werklaptop kan je werkgever meekijken. Een eigen computer is veiliger.</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>dag van de maand</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Open laten</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>About which day?</source>
        <translation>Over welke dag?</translation>
    </message>
    <message>
        <source>Last night</source>
        <translation>Afgelopen nacht</translation>
    </message>
    <message>
        <source>The night before</source>
        <translation>De nacht ervoor</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
</context>
<context>
    <name>DayInput</name>
    <message>
        <source>day of the month</source>
        <translation>dag van de maand</translation>
    </message>
    <message>
        <source>A day earlier</source>
        <translation>Een dag eerder</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Een dag later</translation>
    </message>
</context>
<context>
    <name>DotsView</name>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>As dots</source>
        <translation>Als stippen</translation>
    </message>
    <message>
        <source>no dot</source>
        <translation>geen stip</translation>
    </message>
</context>
<context>
    <name>EnoughCard</name>
    <message>
        <source>One minute</source>
        <translation>Eén minuut</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>tellen</translation>
    </message>
    <message>
        <source>Enough for today</source>
        <translation>Genoeg voor vandaag</translation>
    </message>
    <message>
        <source>Do the minute</source>
        <translation>Doe de minuut</translation>
    </message>
    <message>
        <source>A little further after all</source>
        <translation>Toch nog even verder</translation>
    </message>
</context>
<context>
    <name>ExercisePage</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>{now} of {count}</source>
        <translation>{now} van {count}</translation>
    </message>
</context>
<context>
    <name>ExercisesPage</name>
    <message>
        <source>Exercises</source>
        <translation>Oefeningen</translation>
    </message>
    <message>
        <source>To do on their own, outside the lessons too.</source>
        <translation>Los te doen, ook buiten de lessen om.</translation>
    </message>
    <message>
        <source>No longer in the course</source>
        <translation>Niet meer in de cursus</translation>
    </message>
    <message>
        <source>What you wrote is kept.</source>
        <translation>Wat je schreef, is bewaard.</translation>
    </message>
    <message>
        <source>This exercise cannot be read. What you wrote in it is kept.</source>
        <translation>Deze oefening is niet te lezen. Wat je erin schreef, is bewaard.</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Alle oefeningen</translation>
    </message>
    <message>
        <source>Go on where you were</source>
        <translation>Ga verder waar je was</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Begin, {minutes}</source>
        <translation>Begin, {minutes}</translation>
    </message>
    <message>
        <source>What you wrote here earlier</source>
        <translation>Wat je hier eerder schreef</translation>
    </message>
    <message>
        <source>Erase the entry of {day}</source>
        <translation>Wis wat je schreef op {day}</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Toon oudere</translation>
    </message>
    <message>
        <source>Erase all of this exercise</source>
        <translation>Wis alles van deze oefening</translation>
    </message>
    <message>
        <source>Erase this entry?</source>
        <translation>Dit wissen?</translation>
    </message>
    <message>
        <source>Erase all you wrote in this exercise?</source>
        <translation>Alles wissen wat je in deze oefening schreef?</translation>
    </message>
    <message>
        <source>It goes out of all files of this program, copies too. This cannot be undone.</source>
        <translation>Het gaat uit alle bestanden van dit programma, ook uit de kopieën. Dit is niet terug te draaien.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wis</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>The damaged file goes too, with what is still in it.</source>
        <translation>Ook het beschadigde bestand gaat dan weg, met wat er nog in zit.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>GpSheetView</name>
    <message>
        <source>Your name, if you want it on the page</source>
        <translation>Je naam, als je die op het blad wilt</translation>
    </message>
    <message>
        <source>It stands on this page only and is not kept.</source>
        <translation>Hij staat alleen op dit blad en wordt niet bewaard.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Stop for now</source>
        <translation>Stop voor nu</translation>
    </message>
    <message>
        <source>Your answers are kept.</source>
        <translation>Je antwoorden zijn bewaard.</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hulp nu</translation>
    </message>
    <message>
        <source>{part}, step {now} of {count}</source>
        <translation>{part}, stap {now} van {count}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hulp nu</translation>
    </message>
    <message>
        <source>You need not do this alone. Choose what fits.</source>
        <translation>Je hoeft dit niet alleen te doen. Kies wat past.</translation>
    </message>
    <message>
        <source>Country: {name}</source>
        <translation>Land: {name}</translation>
    </message>
    <message>
        <source>Your own doctor</source>
        <translation>Je eigen huisarts</translation>
    </message>
    <message>
        <source>Someone you trust</source>
        <translation>Iemand die je vertrouwt</translation>
    </message>
    <message>
        <source>Put the number here, then you need not look for it. No lock closes it.</source>
        <translation>Zet het nummer hier, dan hoef je niet te zoeken. Er zit geen slot op.</translation>
    </message>
    <message>
        <source>Feet, shoulders, breath. You can still call after that.</source>
        <translation>Voeten, schouders, adem. Daarna kun je nog steeds bellen.</translation>
    </message>
    <message>
        <source>First settle for a minute</source>
        <translation>Eerst een minuut tot rust komen</translation>
    </message>
</context>
<context>
    <name>HelpRow</name>
    <message>
        <source>Help now</source>
        <translation>Hulp nu</translation>
    </message>
</context>
<context>
    <name>HomeCard</name>
    <message>
        <source>One small thing</source>
        <translation>Eén klein ding</translation>
    </message>
    <message>
        <source>Do this, 1 minute</source>
        <translation>Doe dit, 1 minuut</translation>
    </message>
    <message>
        <source>Begin again at lesson 1?</source>
        <translation>Opnieuw beginnen bij les 1?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Begin at lesson 1</source>
        <translation>Begin bij les 1</translation>
    </message>
</context>
<context>
    <name>IfThenWeek</name>
    <message>
        <source>As a list</source>
        <translation>Als lijst</translation>
    </message>
    <message>
        <source>As a line</source>
        <translation>Als lijn</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Write one word here. Then it can go on the scales.</source>
        <translation>Schrijf hier één woord. Dan kan het op de weegschaal.</translation>
    </message>
    <message>
        <source>Take off the scales</source>
        <translation>Van de weegschaal halen</translation>
    </message>
</context>
<context>
    <name>KeepBox</name>
    <message>
        <source>To remember</source>
        <translation>Om te onthouden</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>Energy, temperature and thermostat are pictures. Nobody has measured them. The numbers were chosen so that the lines tell the story of this course.</source>
        <translation>Energie, temperatuur en thermostaat zijn beelden. Niemand heeft ze gemeten. De getallen zijn zo gekozen dat de lijnen het verhaal van deze cursus vertellen.</translation>
    </message>
    <message>
        <source>What it rests on: effort does little harm when recovery follows (Meijman and Mulder, 1998). Adapting for long wears the body (McEwen, 1998). What shifts over weeks comes back over weeks (Karin and others, 2020; that, too, is a model).</source>
        <translation>Waar het op leunt: inspanning kan weinig kwaad als er herstel op volgt (Meijman en Mulder, 1998). Lang aanpassen laat een lijf slijten (McEwen, 1998). Wat in weken verschuift, komt in weken terug (Karin en anderen, 2020; ook dat is een model).</translation>
    </message>
    <message>
        <source>In this boiler the head learns little while energy is low. Fallen out, it carries 2 at most, whatever is asked. We built both in. So it cannot prove that the body comes first.</source>
        <translation>In deze ketel leert het hoofd weinig zolang er weinig energie is. Uitgevallen draagt hij hoogstens 2, wat er ook gevraagd wordt. Dat hebben we zelf ingebouwd. Het model bewijst dus niet dat het lijf eerst komt.</translation>
    </message>
    <message>
        <source>Work, money, illness and luck are not in it. And people differ: many recover without any plan.</source>
        <translation>Werk, geld, ziekte en geluk zitten er niet in. En mensen verschillen: velen knappen op zonder plan.</translation>
    </message>
    <message>
        <source>None of your own answers goes into it, and nothing you do here is kept. It is not for decisions about work, medicines or treatment.</source>
        <translation>Van je eigen antwoorden gaat er niets in, en wat je hier doet wordt niet bewaard. Het is niet bedoeld om te beslissen over werk, medicijnen of behandeling.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Over dit model</translation>
    </message>
    <message>
        <source>nearly empty</source>
        <translation>bijna leeg</translation>
    </message>
    <message>
        <source>almost full</source>
        <translation>bijna vol</translation>
    </message>
    <message>
        <source>less than a fifth full</source>
        <translation>voor nog geen vijfde vol</translation>
    </message>
    <message>
        <source>about a fifth full</source>
        <translation>voor ongeveer een vijfde vol</translation>
    </message>
    <message>
        <source>more than a fifth full</source>
        <translation>voor ruim een vijfde vol</translation>
    </message>
    <message>
        <source>less than a quarter full</source>
        <translation>voor nog geen kwart vol</translation>
    </message>
    <message>
        <source>about a quarter full</source>
        <translation>voor ongeveer een kwart vol</translation>
    </message>
    <message>
        <source>more than a quarter full</source>
        <translation>voor ruim een kwart vol</translation>
    </message>
    <message>
        <source>less than a third full</source>
        <translation>voor nog geen derde vol</translation>
    </message>
    <message>
        <source>about a third full</source>
        <translation>voor ongeveer een derde vol</translation>
    </message>
    <message>
        <source>more than a third full</source>
        <translation>voor ruim een derde vol</translation>
    </message>
    <message>
        <source>less than half full</source>
        <translation>nog geen half vol</translation>
    </message>
    <message>
        <source>about half full</source>
        <translation>ongeveer half vol</translation>
    </message>
    <message>
        <source>more than half full</source>
        <translation>ruim half vol</translation>
    </message>
    <message>
        <source>less than two thirds full</source>
        <translation>voor nog geen twee derde vol</translation>
    </message>
    <message>
        <source>about two thirds full</source>
        <translation>voor ongeveer twee derde vol</translation>
    </message>
    <message>
        <source>more than two thirds full</source>
        <translation>voor ruim twee derde vol</translation>
    </message>
    <message>
        <source>less than three quarters full</source>
        <translation>voor nog geen drie kwart vol</translation>
    </message>
    <message>
        <source>about three quarters full</source>
        <translation>voor ongeveer drie kwart vol</translation>
    </message>
    <message>
        <source>more than three quarters full</source>
        <translation>voor ruim drie kwart vol</translation>
    </message>
    <message>
        <source>Week {week}:</source>
        <translation>Week {week}:</translation>
    </message>
    <message>
        <source>Fallen out, this boiler carries {most} at most, whatever is asked.</source>
        <translation>Uitgevallen draagt deze ketel hoogstens {most}, wat er ook gevraagd wordt.</translation>
    </message>
    <message>
        <source>{seen}. The boiler is at {heat} degrees and its thermostat at {stands}.</source>
        <translation>{seen}. De ketel is {heat} graden, de thermostaat staat op {stands}.</translation>
    </message>
    <message>
        <source>{seen} and the boiler is at {heat} degrees.</source>
        <translation>{seen} en de ketel is {heat} graden.</translation>
    </message>
    <message>
        <source>there is plenty of energy</source>
        <translation>er is ruim energie</translation>
    </message>
    <message>
        <source>half of the energy is left</source>
        <translation>de accu is half vol</translation>
    </message>
    <message>
        <source>little energy is left</source>
        <translation>er is weinig energie</translation>
    </message>
    <message>
        <source>the energy is almost gone</source>
        <translation>de energie is bijna op</translation>
    </message>
    <message>
        <source>Others begin to see it now.</source>
        <translation>Anderen beginnen het nu te zien.</translation>
    </message>
    <message>
        <source>Others see nothing of it yet.</source>
        <translation>Anderen zien daar nog niets van.</translation>
    </message>
    <message>
        <source>All looks well from outside.</source>
        <translation>Van buiten lijkt alles goed.</translation>
    </message>
    <message>
        <source>the same life again. The days off cooled the boiler from {hot} to {cool} degrees. The thermostat stayed at {now}.</source>
        <translation>weer hetzelfde leven. In de vrije dagen koelde de ketel van {hot} naar {cool} graden. De thermostaat bleef op {now}.</translation>
    </message>
    <message>
        <source>the same life again. The days off cooled the boiler from {hot} to {cool} degrees, but the thermostat only from {before} to {now}.</source>
        <translation>weer hetzelfde leven. In de vrije dagen koelde de ketel van {hot} naar {cool} graden, maar de thermostaat zakte alleen van {before} naar {now}.</translation>
    </message>
    <message>
        <source>the boiler is hot again, {heat} degrees.</source>
        <translation>de ketel is weer heet, {heat} graden.</translation>
    </message>
    <message>
        <source>The days off did not move the thermostat, and it sets the heat.</source>
        <translation>De vrije dagen verschoven de thermostaat niet, en die bepaalt de warmte.</translation>
    </message>
    <message>
        <source>The days off lowered the thermostat by {little} degrees only, and it sets the heat.</source>
        <translation>De vrije dagen brachten de thermostaat maar {little} graad omlaag, en die bepaalt de warmte.</translation>
    </message>
    <message>
        <source>less load</source>
        <translation>minder belasting</translation>
    </message>
    <message>
        <source>more load</source>
        <translation>meer belasting</translation>
    </message>
    <message>
        <source>less rest</source>
        <translation>minder rust</translation>
    </message>
    <message>
        <source>more rest</source>
        <translation>meer rust</translation>
    </message>
    <message>
        <source>less relaxing</source>
        <translation>minder ontspannen</translation>
    </message>
    <message>
        <source>more relaxing</source>
        <translation>meer ontspannen</translation>
    </message>
    <message>
        <source>less worry</source>
        <translation>minder piekeren</translation>
    </message>
    <message>
        <source>more worry</source>
        <translation>meer piekeren</translation>
    </message>
    <message>
        <source>less head work</source>
        <translation>minder mentaal werk</translation>
    </message>
    <message>
        <source>more head work</source>
        <translation>meer mentaal werk</translation>
    </message>
    <message>
        <source>With these sliders from week {week}</source>
        <translation>Met deze standen vanaf week {week}</translation>
    </message>
    <message>
        <source>With {changes} from week {week}</source>
        <translation>Met {changes} vanaf week {week}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} en {last}</translation>
    </message>
    <message>
        <source>this boiler does not fall out in these {count} weeks. Without that step it does.</source>
        <translation>valt deze ketel in deze {count} weken niet uit. Zonder die stap wel.</translation>
    </message>
    <message>
        <source>this boiler falls out in week {week}. Without that step not in these {count} weeks.</source>
        <translation>valt deze ketel uit in week {week}. Zonder die stap niet in deze {count} weken.</translation>
    </message>
    <message>
        <source>it</source>
        <translation>hij</translation>
    </message>
    <message>
        <source>{after}. Without that step {before}.</source>
        <translation>{after}. Zonder die stap {before}.</translation>
    </message>
    <message>
        <source>{it} does not run again</source>
        <translation>blijft {it} uitgevallen</translation>
    </message>
    <message>
        <source>{it} runs again from week {week}</source>
        <translation>doet {it} het weer vanaf week {week}</translation>
    </message>
    <message>
        <source>{it} runs again from week {week} and falls out again in week {other}</source>
        <translation>doet {it} het weer vanaf week {week} en valt hij in week {other} opnieuw uit</translation>
    </message>
    <message>
        <source>this boiler is almost back at twenty in week {week}. Without that step it is not by the end.</source>
        <translation>is deze ketel in week {week} bijna terug op twintig. Zonder die stap aan het eind nog niet.</translation>
    </message>
    <message>
        <source>this boiler still falls out in week {week}.</source>
        <translation>valt deze ketel toch uit, in week {week}.</translation>
    </message>
    <message>
        <source>this boiler falls out in week {week}. Without that step in week {other}.</source>
        <translation>valt deze ketel uit in week {week}. Zonder die stap in week {other}.</translation>
    </message>
    <message>
        <source>this boiler is not back yet at the end. Without that step it is, in week {other}.</source>
        <translation>is deze ketel aan het eind niet terug op twintig. Zonder die stap wel, in week {other}.</translation>
    </message>
    <message>
        <source>this boiler is almost back at twenty in week {week}. Without that step in week {other}.</source>
        <translation>is deze ketel in week {week} bijna terug op twintig. Zonder die stap in week {other}.</translation>
    </message>
    <message>
        <source>little changes in the end.</source>
        <translation>verandert er aan het eind weinig.</translation>
    </message>
    <message>
        <source>a little more energy is left at the end.</source>
        <translation>is er aan het eind iets meer energie.</translation>
    </message>
    <message>
        <source>a little less energy is left at the end.</source>
        <translation>is er aan het eind iets minder energie.</translation>
    </message>
    <message>
        <source>the battery is at the end: {after}. Without that step: {before}.</source>
        <translation>is de energie aan het eind: {after}. Zonder die stap: {before}.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>now and then</source>
        <translation>soms</translation>
    </message>
    <message>
        <source>half the days</source>
        <translation>om de dag</translation>
    </message>
    <message>
        <source>often</source>
        <translation>vaak</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>elke dag</translation>
    </message>
    <message>
        <source>none</source>
        <translation>niet</translation>
    </message>
    <message>
        <source>a little</source>
        <translation>weinig</translation>
    </message>
    <message>
        <source>some</source>
        <translation>wat</translation>
    </message>
    <message>
        <source>much</source>
        <translation>veel</translation>
    </message>
    <message>
        <source>at times</source>
        <translation>soms</translation>
    </message>
    <message>
        <source>always</source>
        <translation>altijd</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Belasting</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rust</translation>
    </message>
    <message>
        <source>Relaxing</source>
        <translation>Ontspannen</translation>
    </message>
    <message>
        <source>Worry</source>
        <translation>Piekeren</translation>
    </message>
    <message>
        <source>Head work</source>
        <translation>Mentaal werk</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatuur</translation>
    </message>
    <message>
        <source>Brake</source>
        <translation>Rem</translation>
    </message>
    <message>
        <source>set to {degrees}°</source>
        <translation>stand {degrees}°</translation>
    </message>
    <message>
        <source>what is left</source>
        <translation>wat er nog is</translation>
    </message>
    <message>
        <source>what there is</source>
        <translation>wat er is</translation>
    </message>
    <message>
        <source>what others see</source>
        <translation>wat anderen zien</translation>
    </message>
    <message>
        <source>boiler</source>
        <translation>ketel</translation>
    </message>
    <message>
        <source>setting of the thermostat</source>
        <translation>stand van de thermostaat</translation>
    </message>
    <message>
        <source>with other sliders</source>
        <translation>met andere standen</translation>
    </message>
    <message>
        <source>month {number}</source>
        <translation>maand {number}</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>week {number}</translation>
    </message>
    <message>
        <source>plenty</source>
        <translation>ruim</translation>
    </message>
    <message>
        <source>half</source>
        <translation>half</translation>
    </message>
    <message>
        <source>little</source>
        <translation>weinig</translation>
    </message>
    <message>
        <source>almost empty</source>
        <translation>bijna leeg</translation>
    </message>
    <message>
        <source>sturdy</source>
        <translation>stevig</translation>
    </message>
    <message>
        <source>worn</source>
        <translation>minder</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>dun</translation>
    </message>
    <message>
        <source>the brake wears thin</source>
        <translation>de rem wordt dunner</translation>
    </message>
    <message>
        <source>rest does only half its work</source>
        <translation>rust doet nog maar half haar werk</translation>
    </message>
    <message>
        <source>Back to the example</source>
        <translation>Terug naar het voorbeeld</translation>
    </message>
    <message>
        <source>Keys: arrows for a day, Control and arrows for a week, Home, End, and N for the next turn.</source>
        <translation>Toetsen: pijltjes voor een dag, met Control voor een week, Home, End, en N voor het volgende keerpunt.</translation>
    </message>
    <message>
        <source>now others see it</source>
        <translation>nu zien anderen het</translation>
    </message>
    <message>
        <source>the boiler falls out</source>
        <translation>de ketel valt uit</translation>
    </message>
    <message>
        <source>life changes</source>
        <translation>het leven wordt anders</translation>
    </message>
    <message>
        <source>the battery is half full</source>
        <translation>de accu is half vol</translation>
    </message>
    <message>
        <source>the boiler runs again</source>
        <translation>de ketel doet het weer</translation>
    </message>
    <message>
        <source>almost back at twenty</source>
        <translation>bijna terug op twintig</translation>
    </message>
    <message>
        <source>solid / dashed</source>
        <translation>lijn / streepjes</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Degrees</source>
        <translation>Graden</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>Van buiten</translation>
    </message>
    <message>
        <source>This boiler, week by week</source>
        <translation>Deze ketel, week na week</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Speel af</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>A week on</source>
        <translation>Week verder</translation>
    </message>
    <message>
        <source>Move sliders</source>
        <translation>Zelf schuiven</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Voorbeeld: {name}</translation>
    </message>
    <message>
        <source>{count} weeks</source>
        <translation>{count} weken</translation>
    </message>
    <message>
        <source>Length: {count} weeks</source>
        <translation>Lengte: {count} weken</translation>
    </message>
    <message>
        <source>Energy in the fourth year</source>
        <translation>Energie in het vierde jaar</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>full</source>
        <translation>vol</translation>
    </message>
    <message>
        <source>began healthy</source>
        <translation>gezond begonnen</translation>
    </message>
    <message>
        <source>began after a crash</source>
        <translation>begonnen na een uitval</translation>
    </message>
    <message>
        <source>the same load</source>
        <translation>dezelfde belasting</translation>
    </message>
    <message>
        <source>two outcomes here</source>
        <translation>hier zijn twee uitkomsten</translation>
    </message>
    <message>
        <source>Two boilers with the same load</source>
        <translation>Twee ketels met dezelfde belasting</translation>
    </message>
    <message>
        <source>Load: {load} of 10</source>
        <translation>Belasting: {load} van 10</translation>
    </message>
    <message>
        <source>Energy, began healthy</source>
        <translation>Energie, gezond begonnen</translation>
    </message>
    <message>
        <source>Energy, began after a crash</source>
        <translation>Energie, begonnen na een uitval</translation>
    </message>
    <message>
        <source>Two boilers live with the same load for four years. One began healthy, the other after a crash.</source>
        <translation>Twee ketels leven vier jaar met dezelfde belasting. De ene begon gezond, de andere na een uitval.</translation>
    </message>
    <message>
        <source>With load {load} it does not matter where a boiler begins. In the end the battery is {share}.</source>
        <translation>Met belasting {load} maakt het niet uit waar een ketel begint. Op den duur is de accu {share}.</translation>
    </message>
    <message>
        <source>With load {load} the battery is {share} after a healthy start. After a crash it is {less}. Only at {climbs} or below does it fill up again.</source>
        <translation>Met belasting {load} is de accu na een gezond begin {share}. Na een uitval is hij {less}. Pas bij {climbs} of minder loopt hij weer vol.</translation>
    </message>
    <message>
        <source>Load {load} is too much after a healthy start as well. The battery is {share}, and after a crash {less}.</source>
        <translation>Belasting {load} is ook na een gezond begin te veel. De accu is dan {share}, en na een uitval {less}.</translation>
    </message>
    <message>
        <source>After a crash the thermostat stands high, and rest does little. So first less than before, and then step by step more.</source>
        <translation>Na een uitval staat de thermostaat hoog en doet rust weinig. Dus eerst minder dan vroeger, dan stap voor stap meer.</translation>
    </message>
    <message>
        <source>A busy time with recovery</source>
        <translation>Drukke tijd met herstel</translation>
    </message>
    <message>
        <source>Three hard weeks, two lighter ones.</source>
        <translation>Drie zware weken, twee lichtere.</translation>
    </message>
    <message>
        <source>Too little recovery</source>
        <translation>Te weinig herstel</translation>
    </message>
    <message>
        <source>Each week costs a little more than it gives.</source>
        <translation>Elke week kost iets meer dan hij geeft.</translation>
    </message>
    <message>
        <source>the same life again</source>
        <translation>weer hetzelfde leven</translation>
    </message>
    <message>
        <source>A weekend off</source>
        <translation>Een weekend vrij</translation>
    </message>
    <message>
        <source>A few free days, and then the same life.</source>
        <translation>Een paar dagen vrij, daarna hetzelfde leven.</translation>
    </message>
    <message>
        <source>After the crash</source>
        <translation>Na de uitval</translation>
    </message>
    <message>
        <source>60 days before it</source>
        <translation>60 dagen ervoor</translation>
    </message>
    <message>
        <source>A week off</source>
        <translation>Een week vrij</translation>
    </message>
    <message>
        <source>Only thinking differently</source>
        <translation>Alleen anders denken</translation>
    </message>
    <message>
        <source>Hardly any worry; all the rest stays.</source>
        <translation>Bijna niet piekeren; de rest blijft zo.</translation>
    </message>
    <message>
        <source>Rest alone</source>
        <translation>Alleen rust</translation>
    </message>
    <message>
        <source>Much rest; body and head stay tense.</source>
        <translation>Veel rust; lijf en hoofd blijven aan.</translation>
    </message>
    <message>
        <source>a little more to do</source>
        <translation>iets meer doen</translation>
    </message>
    <message>
        <source>work again, step by step</source>
        <translation>stap voor stap weer werk</translation>
    </message>
    <message>
        <source>the old load again</source>
        <translation>weer de oude belasting</translation>
    </message>
    <message>
        <source>The body first</source>
        <translation>Eerst het lijf</translation>
    </message>
    <message>
        <source>First relaxing, later head and work.</source>
        <translation>Eerst ontspannen, later hoofd en werk.</translation>
    </message>
    <message>
        <source>Slowly on</source>
        <translation>Rustig verder</translation>
    </message>
    <message>
        <source>Back too fast</source>
        <translation>Te snel terug</translation>
    </message>
    <message>
        <source>The same life again</source>
        <translation>Weer hetzelfde leven</translation>
    </message>
    <message>
        <source>The head first</source>
        <translation>Eerst het hoofd</translation>
    </message>
    <message>
        <source>The same time, without the body.</source>
        <translation>Evenveel tijd, zonder het lijf.</translation>
    </message>
    <message>
        <source>Free play</source>
        <translation>Vrij spelen</translation>
    </message>
    <message>
        <source>A usual week, from a start you choose.</source>
        <translation>Een gewone week, vanaf een begin dat je kiest.</translation>
    </message>
    <message>
        <source>Start: healthy</source>
        <translation>Begin: gezond</translation>
    </message>
    <message>
        <source>Start: overloaded</source>
        <translation>Begin: overbelast</translation>
    </message>
    <message>
        <source>Start: fallen out</source>
        <translation>Begin: uitgevallen</translation>
    </message>
    <message>
        <source>As a figure</source>
        <translation>Als figuur</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>two free days, and after those two days the thermostat stands as high as before. It comes down only as long as the boiler is out.</source>
        <translation>twee vrije dagen, en na die twee dagen staat de thermostaat nog net zo hoog. Hij zakt alleen zolang de ketel uitgevallen is.</translation>
    </message>
    <message>
        <source>hardly any worry, and everything else stays the same.</source>
        <translation>bijna geen gepieker, en verder blijft alles hetzelfde.</translation>
    </message>
    <message>
        <source>little is asked, but the body stays tense and the head grinds on.</source>
        <translation>er wordt weinig gevraagd, maar het lijf blijft gespannen en het hoofd maalt door.</translation>
    </message>
    <message>
        <source>eight weeks for the body, then the head too, then work bit by bit.</source>
        <translation>acht weken voor het lijf, dan ook het hoofd, dan stukje bij beetje werk.</translation>
    </message>
    <message>
        <source>the same weeks for the head, and nothing for the body.</source>
        <translation>dezelfde weken voor het hoofd, en niets voor het lijf.</translation>
    </message>
    <message>
        <source>six weeks for the body, and then the old load again.</source>
        <translation>zes weken voor het lijf, en dan de oude belasting weer.</translation>
    </message>
    <message>
        <source>Dashed line: {run}</source>
        <translation>Streepjeslijn: {run}</translation>
    </message>
    <message>
        <source>Solid line: {run}</source>
        <translation>Doorgetrokken lijn: {run}</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Wissel</translation>
    </message>
    <message>
        <source>Two boilers from the same crash</source>
        <translation>Twee ketels na dezelfde uitval</translation>
    </message>
    <message>
        <source>Thermostat</source>
        <translation>Thermostaat</translation>
    </message>
    <message>
        <source>crash</source>
        <translation>uitval</translation>
    </message>
    <message>
        <source>{number} mo</source>
        <translation>{number} mnd</translation>
    </message>
    <message>
        <source>{when} the battery is {share} with both.</source>
        <translation>{when} is de accu met allebei {share}.</translation>
    </message>
    <message>
        <source>{when} the battery is {share} with ‘{run}’. With ‘{other}’ it is {less}.</source>
        <translation>{when} is de accu met ‘{run}’ {share}. Met ‘{other}’ is hij {less}.</translation>
    </message>
    <message>
        <source>Right after the crash</source>
        <translation>Vlak na de uitval</translation>
    </message>
    <message>
        <source>After one week</source>
        <translation>Na één week</translation>
    </message>
    <message>
        <source>After {weeks} weeks</source>
        <translation>Na {weeks} weken</translation>
    </message>
    <message>
        <source>{run}: energy {percent}, thermostat {degrees} degrees.</source>
        <translation>{run}: energie {percent}, thermostaat {degrees} graden.</translation>
    </message>
    <message>
        <source>These are the same. Choose another.</source>
        <translation>Dit zijn dezelfde. Kies een andere.</translation>
    </message>
    <message>
        <source>The thermostat comes down in months, not in days. While it stands high, rest does little.</source>
        <translation>De thermostaat zakt in maanden, niet in dagen. Zolang hij hoog staat, doet rust weinig.</translation>
    </message>
    <message>
        <source>A worked example, not a prediction about you.</source>
        <translation>Een rekenvoorbeeld, geen voorspelling over jou.</translation>
    </message>
    <message>
        <source>A simplified picture, not a measurement of your body.</source>
        <translation>Een vereenvoudigd beeld, geen meting van jouw lichaam.</translation>
    </message>
    <message>
        <source>A day of this boiler</source>
        <translation>Een dag van deze ketel</translation>
    </message>
    <message>
        <source>Which boiler</source>
        <translation>Welke ketel</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gezond</translation>
    </message>
    <message>
        <source>Too busy for long</source>
        <translation>Te lang druk</translation>
    </message>
    <message>
        <source>Set too high</source>
        <translation>Staat te hoog</translation>
    </message>
    <message>
        <source>this boiler</source>
        <translation>deze ketel</translation>
    </message>
    <message>
        <source>healthy boiler</source>
        <translation>gezonde ketel</translation>
    </message>
    <message>
        <source>recovery zone</source>
        <translation>herstelzone</translation>
    </message>
    <message>
        <source>missed recovery</source>
        <translation>gemist herstel</translation>
    </message>
    <message>
        <source>night</source>
        <translation>nacht</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>ochtend</translation>
    </message>
    <message>
        <source>noon</source>
        <translation>middag</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>avond</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uur</translation>
    </message>
    <message>
        <source>This boiler</source>
        <translation>Deze ketel</translation>
    </message>
    <message>
        <source>Healthy boiler</source>
        <translation>Gezonde ketel</translation>
    </message>
    <message>
        <source>The thermostat stands at {degrees} degrees.</source>
        <translation>De thermostaat staat op {degrees} graden.</translation>
    </message>
    <message>
        <source>Even a quiet day does not bring this boiler into the recovery zone.</source>
        <translation>Ook een rustige dag brengt deze ketel niet in de herstelzone.</translation>
    </message>
    <message>
        <source>At night, too, this boiler does not come into the recovery zone.</source>
        <translation>Ook ’s nachts komt deze ketel niet in de herstelzone.</translation>
    </message>
    <message>
        <source>With so little rest this boiler does not reach the recovery zone at night.</source>
        <translation>Met zo weinig rust komt deze ketel ’s nachts niet in de herstelzone.</translation>
    </message>
    <message>
        <source>A heavy day makes it hot, and the night cools it down again.</source>
        <translation>Een zware dag maakt warm, en de nacht koelt het weer af.</translation>
    </message>
    <message>
        <source>After effort this boiler cools down by itself.</source>
        <translation>Na inspanning koelt deze ketel vanzelf weer af.</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>Continue, {minutes} left</source>
        <translation>Ga verder, nog {minutes}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Begin, {minutes}</source>
        <translation>Begin, {minutes}</translation>
    </message>
    <message>
        <source>Or right away:</source>
        <translation>Of meteen:</translation>
    </message>
</context>
<context>
    <name>LineDialog</name>
    <message>
        <source>Take off the card</source>
        <translation>Van de kaart halen</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Help now</source>
        <translation>Hulp nu</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>Even rekenen</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Op slot</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Welkom terug</translation>
    </message>
    <message>
        <source>Type your passphrase, then your workbook opens.</source>
        <translation>Typ je wachtwoordzin, dan gaat je werkboek open.</translation>
    </message>
    <message>
        <source>I do not know the phrase any more</source>
        <translation>Ik weet de zin niet meer</translation>
    </message>
    <message>
        <source>This is a recovery code. Choose ‘I do not know the phrase any more’ to open with it.</source>
        <translation>Dit is een herstelcode. Kies ‘Ik weet de zin niet meer’ om ermee te openen.</translation>
    </message>
</context>
<context>
    <name>LockRows</name>
    <message>
        <source>Remember on this computer</source>
        <translation>Onthouden op deze computer</translation>
    </message>
    <message>
        <source>The code from just now does not work. Your old code still does.</source>
        <translation>De code van net werkt niet. Je oude code werkt nog.</translation>
    </message>
    <message>
        <source>Put a lock on</source>
        <translation>Zet er een slot op</translation>
    </message>
    <message>
        <source>At a start this computer then opens the lock by itself. Keep phrase or code: elsewhere you need them.</source>
        <translation>Bij de start opent deze computer het slot dan zelf. Bewaar je zin of code toch: elders zijn ze nodig.</translation>
    </message>
    <message>
        <source>There is no lock. The code from just now does not work.</source>
        <translation>Er zit geen slot op. De code van net werkt niet.</translation>
    </message>
    <message>
        <source>Then it takes a passphrase to read your words.</source>
        <translation>Dan is een wachtwoordzin nodig om je woorden te lezen.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Change the lock</source>
        <translation>Wijzig het slot</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Haal eraf</translation>
    </message>
    <message>
        <source>Take the lock off</source>
        <translation>Haal het slot eraf</translation>
    </message>
    <message>
        <source>Your passphrase opens it. Ctrl+L closes it at once.</source>
        <translation>Je wachtwoordzin opent het. Ctrl+L sluit het meteen.</translation>
    </message>
</context>
<context>
    <name>LockSetting</name>
    <message>
        <source>Change the lock</source>
        <translation>Wijzig het slot</translation>
    </message>
    <message>
        <source>You choose a new passphrase and get a new recovery code.</source>
        <translation>Je kiest een nieuwe wachtwoordzin en krijgt een nieuwe herstelcode.</translation>
    </message>
    <message>
        <source>Switch ‘Remember on this computer’ on again afterwards, if you like.</source>
        <translation>Zet ‘Onthouden op deze computer’ daarna zo nodig weer aan.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Take the lock off?</source>
        <translation>Het slot eraf halen?</translation>
    </message>
    <message>
        <source>Whoever can open the folder with your data can read your words then.</source>
        <translation>Wie bij de map met je gegevens kan, kan dan je woorden lezen.</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Haal het eraf</translation>
    </message>
    <message>
        <source>Remember on this computer?</source>
        <translation>Onthouden op deze computer?</translation>
    </message>
    <message>
        <source>Whoever can sign in on this computer can then read your words.</source>
        <translation>Wie op deze computer kan inloggen, kan dan je woorden lezen.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Onthouden</translation>
    </message>
</context>
<context>
    <name>LookDialog</name>
    <message>
        <source>Take this week out</source>
        <translation>Deze week eruit halen</translation>
    </message>
</context>
<context>
    <name>LookingPage</name>
    <message>
        <source>I am looking at what is still there. Nothing is thrown away.</source>
        <translation>Ik kijk wat er nog is. Er gaat niets weg.</translation>
    </message>
</context>
<context>
    <name>MenuInput</name>
    <message>
        <source>Leave open</source>
        <translation>Openlaten</translation>
    </message>
    <message>
        <source>Choose one, or none</source>
        <translation>Kies er een, of geen</translation>
    </message>
</context>
<context>
    <name>MinutePage</name>
    <message>
        <source>seconds</source>
        <translation>tellen</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>Genoeg</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga door</translation>
    </message>
</context>
<context>
    <name>MonthInput</name>
    <message>
        <source>not known</source>
        <translation>weet ik niet</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
</context>
<context>
    <name>MonthsView</name>
    <message>
        <source>As a list</source>
        <translation>Als lijst</translation>
    </message>
    <message>
        <source>As a row</source>
        <translation>Als rij</translation>
    </message>
</context>
<context>
    <name>MoveInPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Kies het bestand</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>Nog geen bestand gekozen.</translation>
    </message>
    <message>
        <source>The six words, or your own phrase</source>
        <translation>De zes woorden, of je eigen zin</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>Even rekenen</translation>
    </message>
    <message>
        <source>A workbook to move</source>
        <translation>Een werkboek om te verhuizen</translation>
    </message>
    <message>
        <source>Choose the file first.</source>
        <translation>Kies eerst het bestand.</translation>
    </message>
    <message>
        <source>These words do not open the file. Look at their order and spelling.</source>
        <translation>Deze woorden openen het bestand niet. Kijk naar hun volgorde en spelling.</translation>
    </message>
    <message>
        <source>This file is not there any more. Put the stick back and choose it again. Your workbook is fine.</source>
        <translation>Dit bestand is er niet meer. Steek de stick terug en kies het opnieuw. Je werkboek is in orde.</translation>
    </message>
    <message>
        <source>I may not read this file. Choose another one. Your workbook is fine.</source>
        <translation>Dit bestand mag ik niet lezen. Kies een ander. Je werkboek is in orde.</translation>
    </message>
    <message>
        <source>This is not a file that this program made. Choose another one.</source>
        <translation>Dit bestand komt niet uit dit programma. Kies een ander.</translation>
    </message>
    <message>
        <source>This file was made by a newer version of this program. Nothing has changed here. Install the newer version first.</source>
        <translation>Dit bestand is gemaakt door een nieuwere versie van dit programma. Hier is niets veranderd. Installeer eerst de nieuwere versie.</translation>
    </message>
    <message>
        <source>This file is damaged. Nothing has changed here. Make it again on the other computer.</source>
        <translation>Dit bestand is beschadigd. Hier is niets veranderd. Maak het opnieuw op de andere computer.</translation>
    </message>
    <message>
        <source>The locked workbook gets a folder of its own. If the phrase comes back, open it under Settings. Your words come back without a lock; put a new one on there.</source>
        <translation>Het werkboek met het slot krijgt een eigen map. Komt de zin terug, open het dan bij Instellingen. Je woorden komen terug zonder slot; zet er daar een nieuw op.</translation>
    </message>
    <message>
        <source>You make the file on the other computer: Settings, To another computer.</source>
        <translation>Het bestand maak je op de andere computer: Instellingen, Naar een andere computer.</translation>
    </message>
    <message>
        <source>What is new is added. What you erased there goes here too.</source>
        <translation>Wat nieuw is, komt erbij. Wat je daar wiste, gaat hier ook weg.</translation>
    </message>
    <message>
        <source>A workbook from another computer</source>
        <translation>Een werkboek van een andere computer</translation>
    </message>
    <message>
        <source>There is no lock here yet. Whoever can open this folder can then read all of it.</source>
        <translation>Hier zit nog geen slot op. Wie bij deze map kan, kan dan alles lezen.</translation>
    </message>
</context>
<context>
    <name>MoveOutPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Your own phrase</source>
        <translation>Je eigen zin</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Maak het bestand</translation>
    </message>
    <message>
        <source>Rather a phrase of my own</source>
        <translation>Liever een eigen zin</translation>
    </message>
    <message>
        <source>Packing it</source>
        <translation>Even inpakken</translation>
    </message>
    <message>
        <source>{file} is in the folder {folder}. Take it along, on a stick for instance.</source>
        <translation>{file} staat in de map {folder}. Neem het mee, op een stick bijvoorbeeld.</translation>
    </message>
    <message>
        <source>On the other computer choose ‘I come from another computer’. Begun there already? Then choose ‘Open a file’ under Settings. Erase here only once it opens there.</source>
        <translation>Kies op de andere computer ‘Ik kom van een andere computer’. Ben je daar al begonnen? Kies dan bij Instellingen ‘Open een bestand’. Wis hier pas iets als het daar opengaat.</translation>
    </message>
    <message>
        <source>Rather the six words</source>
        <translation>Liever de zes woorden</translation>
    </message>
    <message>
        <source>Twenty degrees</source>
        <translation>Twintig graden</translation>
    </message>
    <message>
        <source>A workbook to move</source>
        <translation>Een werkboek om te verhuizen</translation>
    </message>
    <message>
        <source>To another computer</source>
        <translation>Naar een andere computer</translation>
    </message>
    <message>
        <source>All of it goes into one file: words, settings, help numbers and lock. If the other computer has a workbook already, only your words go over. Whoever has the file, and the words that go with it, can read all of it.</source>
        <translation>Alles gaat in één bestand: je woorden, instellingen, hulpnummers en slot. Heeft de andere computer al een werkboek, dan gaan alleen je woorden over. Wie het bestand heeft, en de woorden die erbij horen, kan alles lezen.</translation>
    </message>
    <message>
        <source>Here everything stays as it is.</source>
        <translation>Hier blijft alles zoals het is.</translation>
    </message>
</context>
<context>
    <name>NumberInput</name>
    <message>
        <source>Less</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>OwnContact</name>
    <message>
        <source>Change: {who}</source>
        <translation>Verander: {who}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Save as PDF</source>
        <translation>Bewaar als PDF</translation>
    </message>
    <message>
        <source>The PDF did not work. Your earlier file is still there.</source>
        <translation>De PDF is niet gelukt. Je vorige bestand staat er nog.</translation>
    </message>
    <message>
        <source>Save for a screen reader</source>
        <translation>Bewaar voor een schermlezer</translation>
    </message>
    <message>
        <source>The file did not work. Your earlier file is still there.</source>
        <translation>Het bestand is niet gelukt. Je vorige bestand staat er nog.</translation>
    </message>
    <message>
        <source>The page is on its way to the printer.</source>
        <translation>Het blad is onderweg naar de printer.</translation>
    </message>
    <message>
        <source>The printer does not answer. Save the page as PDF and print later.</source>
        <translation>De printer geeft geen antwoord. Bewaar het blad als PDF, dan kan het later.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>For a screen reader (HTML)</source>
        <translation>Voor een schermlezer (HTML)</translation>
    </message>
    <message>
        <source>Saved as {file}, in the folder {folder}.</source>
        <translation>Bewaard als {file}, in de map {folder}.</translation>
    </message>
    <message>
        <source>Saving failed: the disk is full. What was saved is still there. Free some space and choose Try again.</source>
        <translation>Bewaren lukte niet: de schijf is vol. Wat bewaard was, staat er nog. Maak ruimte vrij en kies Probeer opnieuw.</translation>
    </message>
    <message>
        <source>I may not write here. Choose another folder.</source>
        <translation>Hier mag ik niet schrijven. Kies een andere map.</translation>
    </message>
    <message>
        <source>The folder is gone. Put the stick back and choose Try again.</source>
        <translation>De map is weg. Steek de stick terug en kies Probeer opnieuw.</translation>
    </message>
</context>
<context>
    <name>PhraseBox</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock staat aan.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verberg</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Verberg de wachtwoordzin</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Toon de wachtwoordzin</translation>
    </message>
</context>
<context>
    <name>PlaceEditor</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Take off the map</source>
        <translation>Van de kaart halen</translation>
    </message>
</context>
<context>
    <name>PlayerPage</name>
    <message>
        <source>On to {length}, {minutes} more minutes</source>
        <translation>Verder met {length}, nog {minutes} minuten</translation>
    </message>
    <message>
        <source>Done. Back to today</source>
        <translation>Klaar. Terug naar vandaag</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>ProblemBox</name>
    <message>
        <source>This part of the lesson cannot be shown</source>
        <translation>Dit deel van de les is niet te tonen</translation>
    </message>
    <message>
        <source>The rest works. What you wrote is kept.</source>
        <translation>De rest werkt. Wat je schreef, is bewaard.</translation>
    </message>
</context>
<context>
    <name>ProseBlockView</name>
    <message>
        <source>Settled</source>
        <translation>Staat vast</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Waarschijnlijk</translation>
    </message>
    <message>
        <source>A view</source>
        <translation>Een visie</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Omstreden</translation>
    </message>
    <message>
        <source>How sure is this? {level}</source>
        <translation>Hoe zeker is dit? {level}</translation>
    </message>
    <message>
        <source>A rule of thumb of this course</source>
        <translation>Een vuistregel van deze cursus</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Where you can go</source>
        <translation>Waar je heen kunt</translation>
    </message>
    <message>
        <source>Twenty degrees</source>
        <translation>Twintig graden</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Hier ben je</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Cursus</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Oefeningen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hulp nu</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>This folder can only be read. You can look at everything; what you type now is not kept.</source>
        <translation>Deze map is alleen te lezen. Je kunt alles bekijken; wat je nu typt, blijft niet bewaard.</translation>
    </message>
</context>
<context>
    <name>RecoverNonePage</name>
    <message>
        <source>Back to the lock</source>
        <translation>Terug naar het slot</translation>
    </message>
    <message>
        <source>Without phrase and without code</source>
        <translation>Zonder zin en zonder code</translation>
    </message>
    <message>
        <source>Without those two this workbook does not open. That is hard, and not your doing. The lock is made like this to protect you.</source>
        <translation>Zonder die twee gaat dit werkboek niet open. Dat is naar, en het ligt niet aan jou. Het slot is zo gemaakt om je te beschermen.</translation>
    </message>
    <message>
        <source>What you can still do</source>
        <translation>Wat je nog kunt doen</translation>
    </message>
    <message>
        <source>Sometimes the phrase comes back later. You can try as often as you like.</source>
        <translation>Soms komt de zin later terug. Je mag het zo vaak proberen als je wilt.</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>Probeer het nog eens</translation>
    </message>
    <message>
        <source>From before the lock, or from another computer.</source>
        <translation>Van vóór het slot, of van een andere computer.</translation>
    </message>
    <message>
        <source>Open an old copy</source>
        <translation>Open een oude kopie</translation>
    </message>
    <message>
        <source>With its six words your words are back.</source>
        <translation>Met de zes woorden erbij staan je woorden er weer.</translation>
    </message>
    <message>
        <source>I have a file for another computer</source>
        <translation>Ik heb een bestand voor een andere computer</translation>
    </message>
    <message>
        <source>The course is there again at once. The old workbook is kept.</source>
        <translation>De cursus is er meteen weer. Het oude werkboek blijft bewaard.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Begin opnieuw</translation>
    </message>
    <message>
        <source>There is no workbook in this folder. Choose the folder with your data.</source>
        <translation>In deze map staat geen werkboek. Kies de map met je gegevens.</translation>
    </message>
    <message>
        <source>This is the locked workbook itself. Choose a folder with a copy of it.</source>
        <translation>Dit is het werkboek met het slot zelf. Kies een map met een kopie ervan.</translation>
    </message>
    <message>
        <source>You then work in this copy, for this time only. The next start asks for the lock again.</source>
        <translation>Je werkt dan in deze kopie, alleen voor deze keer. De volgende start vraagt weer het slot.</translation>
    </message>
    <message>
        <source>Open this copy</source>
        <translation>Open deze kopie</translation>
    </message>
    <message>
        <source>Open this copy?</source>
        <translation>Deze kopie openen?</translation>
    </message>
    <message>
        <source>Begin with an empty workbook?</source>
        <translation>Beginnen met een leeg werkboek?</translation>
    </message>
    <message>
        <source>The locked workbook gets a folder of its own. If the phrase comes back, open it under Settings. Only ‘Erase everything’ takes it away.</source>
        <translation>Het werkboek met het slot krijgt een eigen map. Komt de zin terug, open het dan bij Instellingen. Alleen ‘Wis alles’ haalt het weg.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Back to the lock</source>
        <translation>Terug naar het slot</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>Even rekenen</translation>
    </message>
    <message>
        <source>Group {n} is not finished yet. Each group has four characters.</source>
        <translation>Groep {n} is nog niet af. Elke groep heeft vier tekens.</translation>
    </message>
    <message>
        <source>This code belongs to another workbook or an older lock. See if there is a later paper.</source>
        <translation>Deze code hoort bij een ander werkboek of een ouder slot. Kijk of er een later papier is.</translation>
    </message>
    <message>
        <source>The code is eight groups of letters and figures. Dashes and small letters do not matter.</source>
        <translation>De code bestaat uit acht groepjes letters en cijfers. Streepjes en kleine letters maken niet uit.</translation>
    </message>
    <message>
        <source>After that you choose a new passphrase. You get a new code too, so have some paper at hand; the old one then no longer works.</source>
        <translation>Daarna kies je een nieuwe wachtwoordzin. Je krijgt ook een nieuwe code, dus houd papier bij de hand; de oude werkt dan niet meer.</translation>
    </message>
    <message>
        <source>Group {n} does not fit yet. An 8 looks like a B, a 5 like an S.</source>
        <translation>Groep {n} past nog niet. Een 8 lijkt op een B, een 5 op een S.</translation>
    </message>
    <message>
        <source>Open with your recovery code</source>
        <translation>Open met je herstelcode</translation>
    </message>
    <message>
        <source>I do not have the code any more</source>
        <translation>Ik heb de code niet meer</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>België</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Verenigd Koninkrijk</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Ierland</translation>
    </message>
    <message>
        <source>Another country</source>
        <translation>Een ander land</translation>
    </message>
</context>
<context>
    <name>RowDialog</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
</context>
<context>
    <name>RowsInput</name>
    <message>
        <source>Add something</source>
        <translation>Zet er iets bij</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>Nog geen woorden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Haal weg</translation>
    </message>
</context>
<context>
    <name>RuleBarsView</name>
    <message>
        <source>As bars</source>
        <translation>Als balken</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
</context>
<context>
    <name>RungDialog</name>
    <message>
        <source>Take this rung out</source>
        <translation>Deze trede eruit halen</translation>
    </message>
</context>
<context>
    <name>SaveLine</name>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Bewaard op deze computer</translation>
    </message>
</context>
<context>
    <name>ScaleInput</name>
    <message>
        <source>left open</source>
        <translation>opengelaten</translation>
    </message>
    <message>
        <source>{value} of {high}</source>
        <translation>{value} van {high}</translation>
    </message>
</context>
<context>
    <name>SetPassPage</name>
    <message>
        <source>Your passphrase</source>
        <translation>Je wachtwoordzin</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog een keer</translation>
    </message>
    <message>
        <source>I have kept the code elsewhere</source>
        <translation>Ik heb de code elders bewaard</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>Even rekenen</translation>
    </message>
    <message>
        <source>Rather no lock</source>
        <translation>Liever geen slot</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laat het zo</translation>
    </message>
    <message>
        <source>Print the code or copy it by hand, then tick the box.</source>
        <translation>Druk de code af of schrijf hem over, en zet dan het vinkje.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock staat aan.</translation>
    </message>
    <message>
        <source>The two phrases differ. Choose Show and compare them.</source>
        <translation>De twee zinnen zijn niet gelijk. Kies Toon en vergelijk ze.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hulp nu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>A lock on your workbook</source>
        <translation>Een slot op je werkboek</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation>Een nieuwe wachtwoordzin</translation>
    </message>
    <message>
        <source>The code fits, you can get in again. Choose a new phrase now and keep the new code. Until then the old one works; you may close.</source>
        <translation>De code klopt, je kunt er weer in. Kies nu een nieuwe zin en bewaar de nieuwe code. Tot dan werkt de oude; sluiten mag.</translation>
    </message>
    <message>
        <source>Without the phrase and without the code nobody can get in. Not even the makers of this program.</source>
        <translation>Zonder de zin én zonder de code kan niemand erbij. Ook de makers van dit programma niet.</translation>
    </message>
    <message>
        <source>Copies from before the lock can still be read, such as a backup of this computer.</source>
        <translation>Kopieën van vóór het slot blijven leesbaar, zoals een reservekopie van deze computer.</translation>
    </message>
    <message>
        <source>With a new lock the old code no longer works.</source>
        <translation>Met een nieuw slot werkt de oude code niet meer.</translation>
    </message>
    <message>
        <source>Four or more separate words are strong, and easy to remember.</source>
        <translation>Vier of meer losse woorden zijn sterk en makkelijk te onthouden.</translation>
    </message>
    <message>
        <source>Put the lock on</source>
        <translation>Zet het slot erop</translation>
    </message>
    <message>
        <source>Change the lock</source>
        <translation>Wijzig het slot</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verberg</translation>
    </message>
    <message>
        <source>Hide both phrases</source>
        <translation>Verberg beide zinnen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Show both phrases</source>
        <translation>Toon beide zinnen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Less motion</source>
        <translation>Minder beweging</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Every change holds at once and is kept.</source>
        <translation>Elke wijziging geldt meteen en blijft bewaard.</translation>
    </message>
    <message>
        <source>In per cent. The whole program grows with it.</source>
        <translation>In procenten. Het hele programma groeit mee.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Avond</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>Evening is dark, with warm colours.</source>
        <translation>Avond is donker en warm van kleur.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Your answers stay as you wrote them.</source>
        <translation>Je antwoorden blijven zoals je ze schreef.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>The ring of the minute moves in three steps, and the text cursor does not blink.</source>
        <translation>De ring van de minuut gaat in drie stappen, en de cursor knippert niet.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Minutes of lessons a day. Then it is enough.</source>
        <translation>Minuten les per dag. Dan is het genoeg.</translation>
    </message>
    <message>
        <source>Your measure</source>
        <translation>Jouw maat</translation>
    </message>
    <message>
        <source>Whose numbers stand under Help now.</source>
        <translation>Van welk land de nummers bij Hulp nu zijn.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Minutes without a key or the mouse. When the computer sleeps it closes too.</source>
        <translation>Minuten zonder toets of muis. Slaapt de computer, dan gaat het slot er ook op.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Op slot na</translation>
    </message>
    <message>
        <source>Country: {name}</source>
        <translation>Land: {name}</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>continued</source>
        <translation>gaat verder</translation>
    </message>
</context>
<context>
    <name>SoloPage</name>
    <message>
        <source>Close</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hulp nu</translation>
    </message>
</context>
<context>
    <name>StartButton</name>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog een keer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
</context>
<context>
    <name>SurePanel</name>
    <message>
        <source>Settled</source>
        <translation>Staat vast</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Waarschijnlijk</translation>
    </message>
    <message>
        <source>A view</source>
        <translation>Een visie</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Omstreden</translation>
    </message>
    <message>
        <source>How sure is this? {level}</source>
        <translation>Hoe zeker is dit? {level}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Andere kant</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Something small instead</source>
        <translation>Liever iets kleins</translation>
    </message>
    <message>
        <source>I am away for now</source>
        <translation>Ik ben er even niet</translation>
    </message>
    <message>
        <source>How is your energy now?</source>
        <translation>Hoe is je energie nu?</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>You can leave this open.</source>
        <translation>Invullen hoeft niet.</translation>
    </message>
    <message>
        <source>You can leave this open. Your answer stays on this computer.</source>
        <translation>Invullen hoeft niet. Je antwoord blijft op deze computer.</translation>
    </message>
    <message>
        <source>Something small</source>
        <translation>Iets kleins</translation>
    </message>
    <message>
        <source>On from where you were</source>
        <translation>Verder waar je was</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>You have read all lessons</source>
        <translation>Je hebt alle lessen gelezen</translation>
    </message>
    <message>
        <source>To the exercises</source>
        <translation>Naar de oefeningen</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>What you wrote does not open</source>
        <translation>Wat je schreef gaat niet open</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Kies een andere map</translation>
    </message>
    <message>
        <source>Not everything is erased yet</source>
        <translation>Nog niet alles is gewist</translation>
    </message>
    <message>
        <source>One moment more</source>
        <translation>Nog een moment</translation>
    </message>
    <message>
        <source>The lessons do not open</source>
        <translation>De lessen gaan niet open</translation>
    </message>
    <message>
        <source>Beginning does not work yet</source>
        <translation>Beginnen lukt nog niet</translation>
    </message>
    <message>
        <source>I may not write in this folder. Nothing has changed. Choose another folder, or let me write here.</source>
        <translation>In deze map mag ik niet schrijven. Er is niets veranderd. Kies een andere map, of zorg dat ik hier mag schrijven.</translation>
    </message>
    <message>
        <source>The folder you chose</source>
        <translation>De map die je koos</translation>
    </message>
    <message>
        <source>Go on in this folder</source>
        <translation>Ga verder in deze map</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>{first}, and {last}</source>
        <translation>{first}, en {last}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} en {last}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>one</source>
        <translation>één</translation>
    </message>
    <message>
        <source>two</source>
        <translation>twee</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drie</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>vijf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>zes</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>zeven</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>negen</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>tien</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elf</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>twaalf</translation>
    </message>
</context>
<context>
    <name>WeekPlanView</name>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>Short lessons and calm exercises for people with a burnout. You can stop at any moment.</source>
        <translation>Korte lessen en rustige oefeningen bij een burn-out. Je kunt op elk moment stoppen.</translation>
    </message>
    <message>
        <source>Everything is kept on this computer.</source>
        <translation>Alles blijft bewaard op deze computer.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Gewoon</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Groter</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Grootst</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Avond</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Hulp nu</translation>
    </message>
    <message>
        <source>I come from another computer</source>
        <translation>Ik kom van een andere computer</translation>
    </message>
    <message>
        <source>{program} also keeps a copy outside this computer. Rather not? Choose another folder.</source>
        <translation>{program} bewaart ook een kopie buiten deze computer. Liever niet? Kies een andere map.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Kies een andere map</translation>
    </message>
    <message>
        <source>Go on in this folder</source>
        <translation>Ga verder in deze map</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>The folder you chose</source>
        <translation>De map die je koos</translation>
    </message>
    <message>
        <source>This is a course, not a treatment. No doctor or psychologist has read it yet.</source>
        <translation>Dit is een cursus, geen behandeling. Nog niet door een arts of psycholoog nagelezen.</translation>
    </message>
</context>
<context>
    <name>WhenToCallPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Twenty degrees</source>
        <translation>Twintig graden</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Heel</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Gaat wel</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Redelijk</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuut</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minuten</translation>
    </message>
    <message>
        <source>{least} to {most} minutes</source>
        <translation>{least} tot {most} minuten</translation>
    </message>
    <message>
        <source>About {time} left</source>
        <translation>Nog ongeveer {time}</translation>
    </message>
    <message>
        <source>Saving failed: the disk is full. What was saved is still there. Free some space and try again.</source>
        <translation>Bewaren lukte niet: de schijf is vol. Wat bewaard was, staat er nog. Maak ruimte vrij en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>I may not write in this folder. What was saved is still there. Let me write there and try again.</source>
        <translation>In deze map mag ik niet schrijven. Wat bewaard was, staat er nog. Zorg dat ik daar mag schrijven en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The folder with what you wrote is gone. Put the folder or stick back and try again.</source>
        <translation>De map met wat je schreef is weg. Zet de map of de stick terug en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Another program is using your workbook. Nothing has been lost. Wait a moment and try again.</source>
        <translation>Een ander programma is met je werkboek bezig. Er is niets kwijt. Wacht even en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Where your words are kept, there is a file of another program. It has not been touched. Move it away and try again.</source>
        <translation>Op de plek van je woorden staat een bestand van een ander programma. Daar is niets aan veranderd. Zet het ergens anders en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>I find no key that fits what you wrote. Nothing has been thrown away. Do you have a copy of the whole folder? Then choose that one.</source>
        <translation>Ik vind geen sleutel die past op wat je schreef. Er is niets weggegooid. Heb je een kopie van de hele map? Kies die dan.</translation>
    </message>
    <message>
        <source>This folder is on a network drive, where a workbook can break. Nothing has changed. Choose a folder on this computer.</source>
        <translation>Deze map staat op een netwerkschijf. Daar kan je werkboek stukgaan. Er is niets veranderd. Kies een map op deze computer.</translation>
    </message>
    <message>
        <source>The folder is gone. Put the stick back. Your workbook is fine.</source>
        <translation>De map is weg. Steek de stick terug. Je werkboek is in orde.</translation>
    </message>
    <message>
        <source>I may not write here. Choose another folder. Your workbook is fine.</source>
        <translation>Hier mag ik niet schrijven. Kies een andere map. Je werkboek is in orde.</translation>
    </message>
    <message>
        <source>Your workbook is here.</source>
        <translation>Je werkboek is er.</translation>
    </message>
    <message>
        <source>Your workbook is here. Next time the lock asks for your passphrase.</source>
        <translation>Je werkboek is er. De volgende keer vraagt het slot je wachtwoordzin.</translation>
    </message>
    <message>
        <source>Your words are here. There is no lock on them now.</source>
        <translation>Je woorden zijn er. Er zit nu geen slot op.</translation>
    </message>
    <message>
        <source>There was nothing new in it.</source>
        <translation>Er stond niets nieuws in.</translation>
    </message>
    <message>
        <source>What was new has been added.</source>
        <translation>Wat nieuw was, staat er nu bij.</translation>
    </message>
    <message>
        <source>Something is still being saved. Wait a moment and try again.</source>
        <translation>Er wordt nog iets bewaard. Wacht even en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>A piece of what you wrote is damaged. Nothing has been thrown away.</source>
        <translation>Een stukje van wat je schreef is beschadigd. Er is niets weggegooid.</translation>
    </message>
    <message>
        <source>What you wrote was kept by a newer version of this program. Nothing has changed. Install the newer version to open it.</source>
        <translation>Wat je schreef is bewaard door een nieuwere versie van dit programma. Er is niets veranderd. Installeer de nieuwere versie om het te openen.</translation>
    </message>
    <message>
        <source>A lock is on. Your passphrase or your recovery code opens it.</source>
        <translation>Er zit een slot op. Je wachtwoordzin of je herstelcode opent het.</translation>
    </message>
    <message>
        <source>That phrase does not match. Check Caps Lock and try again.</source>
        <translation>Deze zin past niet. Kijk of Caps Lock aan staat en probeer opnieuw.</translation>
    </message>
    <message>
        <source>This takes more memory than is free now. Nothing has changed. Close other programs and try again.</source>
        <translation>Hier is meer geheugen voor nodig dan er nu vrij is. Er is niets veranderd. Sluit andere programma&apos;s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This computer keeps no secrets for programs. The lock asks for your passphrase each time.</source>
        <translation>Deze computer bewaart geen geheimen voor programma’s. Het slot vraagt elke keer je wachtwoordzin.</translation>
    </message>
    <message>
        <source>The lessons cannot be read. What you wrote is kept. Install the program again.</source>
        <translation>De lessen zijn niet te lezen. Wat je schreef, is bewaard. Installeer het programma opnieuw.</translation>
    </message>
    <message>
        <source>Not everything could be erased. Close what else is open in the folder below, and try again.</source>
        <translation>Niet alles kon worden gewist. Sluit wat er nog open is in de map hieronder en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>A piece of what you wrote is damaged, and in this folder nothing can be put back. Nothing has been thrown away. Copy the whole folder to this computer and open the copy.</source>
        <translation>Een stukje van wat je schreef is beschadigd, en in deze map kan niets worden teruggezet. Er is niets weggegooid. Kopieer de hele map naar deze computer en open de kopie.</translation>
    </message>
    <message>
        <source>This is not kept: this folder can only be read.</source>
        <translation>Dit wordt niet bewaard: deze map is alleen te lezen.</translation>
    </message>
    <message>
        <source>This did not work. Nothing has been thrown away. Try it once more.</source>
        <translation>Dit lukte niet. Er is niets weggegooid. Probeer het nog eens.</translation>
    </message>
    <message>
        <source>Take a longer phrase: four separate words will do.</source>
        <translation>Neem een langere zin: vier losse woorden is genoeg.</translation>
    </message>
    <message>
        <source>Take a shorter phrase: at most 1,000 characters.</source>
        <translation>Neem een kortere zin: hooguit 1.000 tekens.</translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation>Hier ging iets mis</translation>
    </message>
    <message>
        <source>What was saved is still there. You can go on or close.</source>
        <translation>Wat bewaard was, is er nog. Je kunt doorgaan of afsluiten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga door</translation>
    </message>
    <message>
        <source>This is too long for one field. What fits stands here; the rest is still where it came from.</source>
        <translation>Dit is te lang voor één veld. Wat past, staat hier; de rest staat nog waar het vandaan kwam.</translation>
    </message>
</context>
<context>
    <name>WordsCard</name>
    <message>
        <source>Six words lock the file</source>
        <translation>Zes woorden houden het bestand op slot</translation>
    </message>
    <message>
        <source>Write them down, in this order. You see them only now. Do not keep them with the file.</source>
        <translation>Schrijf ze op, in deze volgorde. Je ziet ze alleen nu. Bewaar ze niet bij het bestand.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Copy the six words</source>
        <translation>Kopieer de zes woorden</translation>
    </message>
    <message>
        <source>The words are on the clipboard. Copy something else over them when you are done.</source>
        <translation>De woorden staan op het klembord. Kopieer er straks iets anders overheen.</translation>
    </message>
    <message>
        <source>Word {n}: {word}</source>
        <translation>Woord {n}: {word}</translation>
    </message>
</context>
<context>
    <name>WorryQuarterView</name>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ga verder</translation>
    </message>
</context>
</TS>
