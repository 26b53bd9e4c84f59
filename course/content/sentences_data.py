"""The sentences of sentences.toml as plain data, made by tests/make_sentences.py."""
# ruff: noqa: E501

SAY: dict[str, dict[str, str]] = {
    "greeting-night": {
        "nl": "Hallo",
        "en": "Hello",
    },
    "greeting-morning": {
        "nl": "Goedemorgen",
        "en": "Good morning",
    },
    "greeting-afternoon": {
        "nl": "Goedemiddag",
        "en": "Good afternoon",
    },
    "greeting-evening": {
        "nl": "Goedenavond",
        "en": "Good evening",
    },
    "greeting-home": {
        "nl": "Fijn dat je er weer bent",
        "en": "Good to have you back",
    },
    "energy-noted": {
        "nl": "Genoteerd om {time}.",
        "en": "Noted at {time}.",
    },
    "energy-night": {
        "nl": "Het is nacht. Wat je nu laat liggen, ligt er morgen ook.",
        "en": "It is night. What you leave now will be here in the morning.",
    },
    "energy-0-morning": {
        "nl": "Sommige ochtenden beginnen leeg. Eén gedachte is genoeg.",
        "en": "Some mornings begin empty. One thought is enough.",
    },
    "energy-0-afternoon": {
        "nl": "Leeg om deze tijd is niet vreemd. Eén gedachte is genoeg, of geen.",
        "en": "Empty at this hour is nothing odd. One thought is enough, or none.",
    },
    "energy-0-evening": {
        "nl": "De dag is op, en jij ook. Morgen ligt dit er nog.",
        "en": "The day is used up, and so are you. This will still be here tomorrow.",
    },
    "energy-1-morning": {
        "nl": "Een trage start is ook een start. De rest kan later.",
        "en": "A slow start is a start too. The rest can come later.",
    },
    "energy-1-afternoon": {
        "nl": "Er is nog een beetje. Een klein stukje past daarbij.",
        "en": "There is a little left. A small piece goes with that.",
    },
    "energy-1-evening": {
        "nl": "Weinig over. Een paar regels, en dan de bank.",
        "en": "Not much left. A few lines, and then the sofa.",
    },
    "energy-2-morning": {
        "nl": "Niet vol en niet leeg. Halverwege stoppen kan altijd.",
        "en": "Not full and not empty. You can always stop halfway.",
    },
    "energy-2-afternoon": {
        "nl": "Het gaat wel. Een kop thee ernaast, en dan een stukje.",
        "en": "So-so. A cup of tea beside you, and then a small piece.",
    },
    "energy-2-evening": {
        "nl": "Er is nog wat over. Een deel daarvan is voor de avond.",
        "en": "There is something left. Part of it is for the evening.",
    },
    "energy-3-morning": {
        "nl": "Er is ruimte vandaag. Die hoeft niet vol.",
        "en": "There is room today. It need not be filled.",
    },
    "energy-3-afternoon": {
        "nl": "Een redelijke middag. Wat je laat liggen, scheelt misschien vanavond.",
        "en": "A fair afternoon. What you leave undone may help tonight.",
    },
    "energy-3-evening": {
        "nl": "Aan het eind van de dag nog wat over. Daar hoeft niets mee.",
        "en": "Something left at the end of the day. Nothing needs doing with it.",
    },
    "energy-4-morning": {
        "nl": "Een ochtend met energie. Ook dan is één les genoeg.",
        "en": "A morning with energy in it. One lesson is still enough.",
    },
    "energy-4-afternoon": {
        "nl": "Er zit veel in vandaag. Een pauze past daar ook bij.",
        "en": "You have a lot in you today. A break goes with that too.",
    },
    "energy-4-evening": {
        "nl": "Er is nog veel over. Dat hoeft vanavond niet op.",
        "en": "There is plenty left. It need not be used up tonight.",
    },
    "length-kern": {
        "nl": "Vandaag de kern: één gedachte en één oefening van een minuut.",
        "en": "Today the core: one thought and one exercise of a minute.",
    },
    "length-kort": {
        "nl": "Vandaag kort: de kern, een verhaal en één ding om te doen.",
        "en": "Today the short one: the core, a story and one thing to do.",
    },
    "length-heel": {
        "nl": "Vandaag heel: ook wat onderzoekers zagen, en plek om te schrijven.",
        "en": "Today in full: what researchers saw as well, and room to write.",
    },
    "half-way": {
        "nl": "Je was gebleven bij ‘{step}’.",
        "en": "You had got as far as ‘{step}’.",
    },
    "all-done": {
        "nl": "Je las alle lessen die er nu zijn. Wat je schreef, staat bij de les of oefening.",
        "en": "You have read all the lessons there are now. What you wrote is with its lesson or exercise.",
    },
    "enough-keeps": {
        "nl": "Wat je las, blijft hier staan. Onthouden hoeft niet.",
        "en": "What you read stays here. There is no need to remember it.",
    },
    "enough-body": {
        "nl": "Sluit af met je lijf: voeten plat op de grond, schouders los, lang uitademen.",
        "en": "Finish with your body: feet flat on the floor, shoulders loose, one long breath out.",
    },
    "enough-close": {
        "nl": "Alles is bewaard. De volgende keer staat ‘{title}’ klaar.",
        "en": "Everything is saved. Next time ‘{title}’ will be ready.",
    },
    "enough-close-done": {
        "nl": "Alles is bewaard.",
        "en": "Everything is saved.",
    },
    "dose-none": {
        "nl": "Jouw maat: geen",
        "en": "Your measure: none",
    },
    "dose-change": {
        "nl": "Je kunt hem hier veranderen.",
        "en": "You can change it here.",
    },
    "minute-title": {
        "nl": "Eén minuut voor je lijf",
        "en": "One minute for your body",
    },
    "minute-1": {
        "nl": "Voel je voeten op de grond",
        "en": "Feel your feet on the floor",
    },
    "minute-2": {
        "nl": "Laat je schouders zakken",
        "en": "Let your shoulders drop",
    },
    "minute-3": {
        "nl": "Adem langzaam en lang uit",
        "en": "Breathe out, slow and long",
    },
    "minute-next-1": {
        "nl": "Straks: schouders los, dan lang uitademen.",
        "en": "Next: shoulders loose, then a long breath out.",
    },
    "minute-next-2": {
        "nl": "Straks: lang uitademen.",
        "en": "Next: a long breath out.",
    },
    "minute-next-3": {
        "nl": "Daarna is het klaar.",
        "en": "After this it is done.",
    },
    "minute-silent": {
        "nl": "Er komt geen geluid",
        "en": "There is no sound",
    },
    "minute-after": {
        "nl": "Tot een volgende keer.",
        "en": "Until next time.",
    },
    "home-my-circle-door": {
        "nl": "In je cirkel koos je één deur: {words}.",
        "en": "In your circle you chose one door: {words}.",
    },
    "home-energy-balance-lighten": {
        "nl": "Je koos iets om lichter te maken: ‘{words}’.",
        "en": "You chose something to make lighter: ‘{words}’.",
    },
    "home-energy-balance-keep": {
        "nl": "Je koos iets om te houden: ‘{words}’.",
        "en": "You chose something to keep: ‘{words}’.",
    },
    "home-words": {
        "nl": "Jouw laatste woorden hier, {day}",
        "en": "Your last words here, {day}",
    },
    "home-small": {
        "nl": "Drie keer lang uitademen, met je ogen open.",
        "en": "Three long breaths out, with your eyes open.",
    },
    "home-again": {
        "nl": "Weer bij les 1. Wat je schreef, blijft bewaard.",
        "en": "Back at lesson 1. What you wrote stays saved.",
    },
    "home-again-ask": {
        "nl": "Je begint weer bij les 1. Wat je las en schreef, blijft bewaard.",
        "en": "You start again at lesson 1. What you read and wrote stays saved.",
    },
    "row-quarter": {
        "nl": "Je kwartier is om {time}",
        "en": "Your quarter is at {time}",
    },
    "row-review": {
        "nl": "Je signaleringsplan nog eens lezen",
        "en": "Read your warning plan once more",
    },
    "row-review-about": {
        "nl": "Je koos daar {day} voor. Later kan ook.",
        "en": "You chose {day} for it. Later is fine too.",
    },
    "row-look": {
        "nl": "Terugkijken op een als-dan-plan",
        "en": "Look back on an if-then plan",
    },
    "row-look-about": {
        "nl": "‘{words}’: ging dat deze week vanzelf?",
        "en": "‘{words}’: did that go by itself this week?",
    },
    "row-month": {
        "nl": "Een woord voor deze maand",
        "en": "A word for this month",
    },
    "row-month-about": {
        "nl": "Gaat goed, let op, of grijp in. Meer hoeft niet.",
        "en": "Going well, take care, or step in. No more is needed.",
    },
    "row-sentence": {
        "nl": "Uit je milde brief.",
        "en": "From your kind letter.",
    },
    "pause-offer": {
        "nl": "Een week, twee weken of langer. Alles blijft zo staan.",
        "en": "A week, two weeks or longer. Everything stays as it is.",
    },
    "pause-until": {
        "nl": "Tot en met {day} staat alles stil. Er wacht niets op je.",
        "en": "Until the end of {day} everything stands still. Nothing is waiting for you.",
    },
    "pause-lesson": {
        "nl": "Je les",
        "en": "Your lesson",
    },
    "pause-lesson-stays": {
        "nl": "blijft staan waar je was",
        "en": "stays where you were",
    },
    "pause-check": {
        "nl": "Je volgende herstelcheck",
        "en": "Your next recovery check",
    },
    "pause-check-moves": {
        "nl": "schuift mee naar {day}",
        "en": "moves along to {day}",
    },
    "pause-check-later": {
        "nl": "kan ook na je pauze",
        "en": "can come after your pause",
    },
    "pause-words": {
        "nl": "Wat je schreef",
        "en": "What you wrote",
    },
    "pause-words-stay": {
        "nl": "blijft op deze computer",
        "en": "stays on this computer",
    },
    "pause-small": {
        "nl": "Eén minuut voor je lijf. Je pauze loopt door.",
        "en": "One minute for your body. Your pause goes on.",
    },
    "pause-over": {
        "nl": "Je pauze liep tot en met {day}.",
        "en": "Your pause ran until the end of {day}.",
    },
    "break-1": {
        "nl": "Je ogen zijn al een tijdje hier. Uit het raam kijken kan ook even.",
        "en": "Your eyes have been here a while. The window is an option too.",
    },
    "break-2": {
        "nl": "Even staan, of een glas water. De les blijft waar hij is.",
        "en": "A stretch, or a glass of water. The lesson stays where it is.",
    },
    "break-3": {
        "nl": "Stoppen kan hier ook. Je komt terug op deze plek.",
        "en": "You can stop here as well. You will come back to this spot.",
    },
    "help-checked": {
        "nl": "Deze nummers zijn nagekeken op {day}.",
        "en": "These numbers were checked on {day}.",
    },
    "help-old": {
        "nl": "Deze nummers zijn nagekeken op {day}. Misschien is er sindsdien iets veranderd.",
        "en": "These numbers were checked on {day}. Something may have changed since.",
    },
    "help-unverified": {
        "nl": "Dit nummer is nog niet nagekeken.",
        "en": "This number has not been checked yet.",
    },
    "time": {
        "nl": "{hour}.{minute} uur",
        "en": "{hour}:{minute}",
    },
    "day": {
        "nl": "{day} {month}",
        "en": "{day} {month}",
    },
    "day-year": {
        "nl": "{day} {month} {year}",
        "en": "{day} {month} {year}",
    },
    "weekday": {
        "nl": "{weekday} {day} {month}",
        "en": "{weekday} {day} {month}",
    },
    "when-title": {
        "nl": "Wanneer bel je iemand?",
        "en": "When to call someone",
    },
    "when-about": {
        "nl": "Een lijst om te lezen, niet om in te vullen. Twijfel je? Bel dan eerder dan later.",
        "en": "A list to read, not to fill in. In doubt? Then call sooner rather than later.",
    },
    "when-row": {
        "nl": "Nu, deze week, één keer, of als je vastloopt.",
        "en": "Now, this week, once, or when you are stuck.",
    },
    "when-now": {
        "nl": "Nu, het noodnummer",
        "en": "Now, the emergency number",
    },
    "when-today": {
        "nl": "Vandaag",
        "en": "Today",
    },
    "when-week": {
        "nl": "Deze week, je huisarts",
        "en": "This week, your doctor",
    },
    "when-once": {
        "nl": "Eén keer, ook zonder haast",
        "en": "Once, with no hurry",
    },
    "when-stuck": {
        "nl": "Als je vastloopt",
        "en": "When you are stuck",
    },
    "when-around": {
        "nl": "Als het van buiten komt",
        "en": "When it comes from outside",
    },
    "when-who": {
        "nl": "Wie eerst?",
        "en": "Who first?",
    },
}

COUNT: dict[str, dict[str, dict[str, str]]] = {
    "enough-lessons": {
        "nl": {
            "0": "Je las vandaag een stuk van een les.",
            "1": "Je las vandaag één les.",
            "other": "Je las vandaag {n} lessen.",
        },
        "en": {
            "0": "You read part of a lesson today.",
            "1": "You read one lesson today.",
            "other": "You read {n} lessons today.",
        },
    },
    "dose": {
        "nl": {
            "1": "Jouw maat: één minuut per dag",
            "other": "Jouw maat: {n} minuten per dag",
        },
        "en": {
            "1": "Your measure: one minute a day",
            "other": "Your measure: {n} minutes a day",
        },
    },
    "minute-left": {
        "nl": {
            "1": "Nog één tel.",
            "other": "Nog {n} tellen.",
        },
        "en": {
            "1": "One more second.",
            "other": "Another {n} seconds.",
        },
    },
    "home-lessons": {
        "nl": {
            "1": "Je las hier één les: ‘{title}’.",
            "other": "Je las hier {n} lessen, het laatst ‘{title}’.",
        },
        "en": {
            "1": "You read one lesson here: ‘{title}’.",
            "other": "You read {n} lessons here, most recently ‘{title}’.",
        },
    },
    "home-practised": {
        "nl": {
            "1": "Eén keer deed je ‘{title}’.",
            "other": "Je deed {n} keer ‘{title}’.",
        },
        "en": {
            "1": "You did ‘{title}’ once.",
            "2": "You did ‘{title}’ twice.",
            "other": "You did ‘{title}’ {n} times.",
        },
    },
    "home-core": {
        "nl": {
            "1": "‘{title}’. De kern duurt één minuut.",
            "other": "‘{title}’. De kern duurt {n} minuten.",
        },
        "en": {
            "1": "‘{title}’. The core takes one minute.",
            "other": "‘{title}’. The core takes {n} minutes.",
        },
    },
    "home-half-way": {
        "nl": {
            "1": "‘{title}’. Nog één minuut.",
            "other": "‘{title}’. Nog {n} minuten.",
        },
        "en": {
            "1": "‘{title}’. One more minute.",
            "other": "‘{title}’. Another {n} minutes.",
        },
    },
    "row-quarter-notes": {
        "nl": {
            "1": "Er ligt {n} briefje klaar.",
            "other": "Er liggen {n} briefjes klaar.",
        },
        "en": {
            "1": "There is {n} note waiting.",
            "other": "There are {n} notes waiting.",
        },
    },
}

LIST: dict[str, dict[str, list[str]]] = {
    "months": {
        "nl": [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        "en": [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    },
    "weekdays": {
        "nl": [
            "maandag",
            "dinsdag",
            "woensdag",
            "donderdag",
            "vrijdag",
            "zaterdag",
            "zondag",
        ],
        "en": [
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        ],
    },
    "numbers": {
        "nl": [
            "nul",
            "één",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
        ],
        "en": [
            "nought",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
    },
    "when-now": {
        "nl": [
            "pijn of druk op je borst, soms tot in arm of kaak",
            "ineens een scheef gezicht, een slappe of gevoelloze arm, of moeilijk praten",
            "ineens hoofdpijn, heviger dan ooit",
            "flauwvallen met een bonkend hart",
            "zo benauwd dat een zin niet lukt",
            "op het punt staan jezelf of een ander iets aan te doen",
        ],
        "en": [
            "pain or pressure in your chest, perhaps down an arm or up to the jaw",
            "a face that suddenly droops, a weak or numb arm, trouble speaking",
            "a sudden headache, worse than ever",
            "fainting with a pounding heart",
            "so short of breath that you cannot finish a sentence",
            "about to harm yourself or somebody else",
        ],
    },
    "when-today": {
        "nl": [
            "Denk je aan de dood of aan zelfmoord? Bel een hulplijn van de vorige bladzijde, en vertel het je huisarts.",
            "In de nacht: de huisartsenpost.",
        ],
        "en": [
            "Thoughts of death or suicide? Call a line from the page before this one, and tell your doctor.",
            "At night: the out-of-hours doctor.",
        ],
    },
    "when-week": {
        "nl": [
            "afvallen zonder het te willen, koorts of nachtzweten",
            "bloed in je plas of poep, of bij hoesten",
            "nieuwe zware hoofdpijn, of hoofdpijn waar je wakker van wordt",
            "een gevoelloze plek, of een geheugen dat slechter wordt",
            "vaak hartkloppingen, of benauwd na iets kleins",
            "adem die in de slaap stokt, of overdag ongewild in slaap vallen",
            "twee weken bijna de hele dag somber, of nergens plezier in",
            "aanvallen van paniek, of dingen horen of zien die anderen niet merken",
            "dagen vol jachtige energie, met bijna geen slaap",
            "meer drinken of gebruiken om de dag door te komen",
            "van iets kleins een dag of langer zieker worden",
            "zwanger zijn, of net bevallen",
        ],
        "en": [
            "losing weight without wanting to, fever or night sweats",
            "blood in your urine or stool, or when you cough",
            "a new severe headache, or one that wakes you",
            "a numb spot, or a memory that is getting worse",
            "a heart that often pounds, or short of breath after something small",
            "breath that stops in your sleep, or falling asleep by day without meaning to",
            "two weeks of low mood most of the day, or no pleasure in anything",
            "panic attacks, or hearing or seeing things that others do not",
            "days full of racing energy, with hardly any sleep",
            "drinking or using more to get through the day",
            "feeling worse for a day or longer after something small",
            "being pregnant, or having recently given birth",
        ],
    },
    "when-once": {
        "nl": [
            "langer dan een maand moe, ook als je al weet hoe het komt",
            "last hebben van iets waar nog niemand naar keek",
        ],
        "en": [
            "tired for more than a month, even if you know why",
            "something that bothers you and that no doctor has seen yet",
        ],
    },
    "when-stuck": {
        "nl": [
            "de meeste dagen van twee weken zijn leeg, en het wordt niet lichter",
            "bij je herstelcheck vind je je lijf of je hoofd twee keer na elkaar slechter",
            "na drie maanden is er niets veranderd, of je blijft in één fase hangen",
            "je sliep een week lang minder dan vijf uur per nacht",
            "een gevoel blijft heel hoog en zakt niet meer",
            "je houdt het alleen niet vol",
        ],
        "en": [
            "most days of two weeks are empty, and it grows no lighter",
            "at your recovery check you find body or mind worse, twice running",
            "after three months nothing has changed, or you stay in one phase",
            "for a week you slept less than five hours a night",
            "a feeling stays very high and no longer goes down",
            "you cannot keep this up alone",
        ],
    },
    "when-around": {
        "nl": [
            "Ruzie op je werk, pesten, of een onveilige plek: vertrouwenspersoon, bedrijfsarts of vakbond.",
            "Geweld of dreiging thuis: Veilig Thuis, 0800 2000. In Vlaanderen: 1712.",
            "Schulden: je gemeente of het wijkteam. In België: het OCMW.",
            "Vragen over recht en loon: het Juridisch Loket. In België: je vakbond of ziekenfonds.",
        ],
        "en": [
            "Conflict, bullying or danger at work: confidential adviser, company doctor or union.",
            "Violence or threat at home: in the Netherlands Veilig Thuis, 0800 2000. In Flanders 1712.",
            "Debts: your council or a local advice team. In Belgium: the OCMW.",
            "Questions of law and pay: in the Netherlands the Juridisch Loket, in Belgium your union.",
        ],
    },
    "when-who": {
        "nl": [
            "Je huisarts, of de POH-GGZ die er werkt.",
            "De bedrijfsarts. In Nederland kan dat ook zonder dat je ziek gemeld bent.",
            "Een psycholoog, via je huisarts.",
            "Een coach kan ernaast, niet ervoor in de plaats.",
        ],
        "en": [
            "Your own doctor, or the mental health nurse who works there.",
            "The company doctor. In the Netherlands also without reporting sick.",
            "A psychologist, through your doctor.",
            "A coach can stand beside them, not in their place.",
        ],
    },
}
