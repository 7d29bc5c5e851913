"""Words for places where people work or study together, as parts of patterns: dots may be missing."""

from __future__ import annotations

FIRMS = (
    r"(?:firma|työpai|yrity|duuni|tiimi|toimisto|osasto|ravintola|hotelli|sairaala|kaupa|tehtaa"
    r"|varasto|keitti|työmaa|kahvila|päiväko|projekti|vuoro|yksikö|työ|töi)\w*"
)
SCHOOLS = (
    r"(?:koulu|kurssi|luok|yliopisto|ammattik|oppilaito|linja|opinah|lukio|tutkinto|amk|korkeakoul"
    r"|opisto|vuosikurssi|amis|amiks|ryhmä|opiskel)\w*"
)
SV_FIRMS = r"(?:företag|firma|jobb|arbetsplats|team|restaurang|sjukhus|kontor|lager|butik|avdelning|ställe)\w*"
SV_SCHOOLS = r"(?:skola|kurs|klass|universitet|yrkesskola|gymnasium|högskola|linje|utbildning|yrkeshögskola|årskurs)\w*"
EN_FIRMS = r"(?:company|workplace|firm|team|restaurant|hospital|office|warehouse|department|shop|factory|hotel|place)"
EN_SCHOOLS = r"(?:school|university|uni|college|class|classes|course|program|programme|degree|vocational school|high school)"
# The names that people call schools by.
SCHOOL_NAMES = (
    r"(?:aalto|metropolia|laurea|haaga-helia|hanken|arcada|novia|humak|diak|tamk|savonia|centria|karelia|careeria"
    r"|varia|omnia|keuda|riveria|taitotalo|hamk|jamk|xamk|samk|seamk|oamk|stadin ao|stadin ammattiopisto|tredu|gradia"
    r"|prakticum|yrkesakademin|lut|bovallius|kiipula|luovi|spesia|raseko|winnova|turku ai|åbo akademi|axxell|optima)"
)
