"""The privacy notice in Finnish, and in easy Finnish (selkosuomi)."""

from api.page_texts.privacy_parts import Notice, Section

FINNISH = Notice(
    title="Tietosuoja Verkostovinkki-chatissa",
    lead="Tässä kerrotaan, mitä keskustelustasi tallentuu, mihin tietoja käytetään ja miten voit poistaa ne.",
    sections=(
        Section(
            "short",
            "Lyhyesti",
            """
- Sinulle vastaa tekoälybotti, ei ihminen.
- Keskustelu tallentuu palvelimelle ensimmäisestä viestistäsi alkaen. Voit poistaa sen milloin vain. Muuten se poistetaan {days} kuluttua siitä, kun se alkoi.
- Botti ei kysy, kuka olet. Älä kirjoita sille henkilötunnustasi tai terveystietojasi.
- Evästeitä ei käytetä, sinusta ei tehdä profiilia, eikä keskusteluilla kouluteta tekoälyä.
""",
        ),
        Section(
            "controller",
            "Kuka vastaa tiedoistasi",
            """
Tiedoistasi vastaa se organisaatio, jonka sivuilla käytät chattia, esimerkiksi kunta. Se on tietojen rekisterinpitäjä. Sen nimi, yhteystiedot ja tietosuojavastaava löytyvät sen omasta tietosuojaselosteesta.

Tämä sivu kertoo, miten chatin ohjelmisto käsittelee tietoja. Ohjelmisto ei lähetä tietojasi tekijöilleen.
""",
        ),
        Section(
            "stored",
            "Mitä tallentuu",
            """
Palvelimelle tallentuvat

- viestisi ja botin vastaukset, myös viestiluonnokset ja niissä mainitut nimet
- kunkin viestin aika, kieli ja aihe
- se, mitä botti on viesteistäsi poiminut, esimerkiksi paikkakunta, ala tai se, että olet uusi Suomessa
- sen sivun osoite, jolla chatti on, ilman kysymysmerkin jälkeistä osaa
- palaute, jonka annat vastauksesta.

Botti ei kysy nimeäsi eikä yhteystietojasi. Kun kirjoitat viestiä botin kanssa, voit kertoa vastaanottajan nimen, mutta sinun ei ole pakko.

Ruuhkan ja häirinnän estämiseksi palvelu laskee, montako viestiä samasta verkko-osoitteesta (IP-osoitteesta) tulee. Itse osoitetta se ei tallenna. Laskurissa on osoitteen sijasta siitä laskettu koodi, josta osoite ei näy. Koodikin unohtuu vuorokauden kuluessa.
""",
        ),
        Section(
            "sensitive",
            "Mitä ei pidä kirjoittaa",
            """
Älä kirjoita chattiin henkilötunnuksia, yhteystietoja, terveystietoja tai muita arkaluonteisia tietoja, esimerkiksi uskonnosta, poliittisista mielipiteistä tai ammattiliiton jäsenyydestä. Saat neuvoja ilman niitäkin. Kerro muista ihmisistä vain se, mitä viestiin tarvitaan.

Jos kirjoitat vahingossa henkilötunnuksen, sähköpostiosoitteen, puhelinnumeron, tilinumeron tai maksukortin numeron, ohjelmisto peittää sen, ennen kuin viesti tallentuu palvelimelle. Kun vastaus tulee, tieto peitetään myös omassa selaimessasi, ja botti kertoo siitä sinulle. Ohjelmisto ei kuitenkaan tunnista kaikkea.
""",
        ),
        Section(
            "browser",
            "Mitä selaimeesi jää",
            """
Chatti ei käytä evästeitä. Kun avaat chatin tai alat käyttää sitä, selaimeesi tallentuu yksi merkintä (localStorage). Siinä ovat keskustelu, lähettämätön teksti, muutoksesi luonnoksiin, palautteesi, keskustelun avain sekä tieto kielestä ja siitä, onko chatti auki. Sen ansiosta voit jatkaa keskustelua toisella sivulla tai toisena päivänä.

Merkintä poistuu, kun poistat keskustelun. Vanhentunut keskustelu poistuu, kun seuraavan kerran tulet sivulle. Jos muutkin käyttävät samaa laitetta, poista keskustelu, kun lopetat. Tavallinen chattisivu, joka toimii ilman JavaScriptiä, ei tallenna selaimeesi mitään.
""",
        ),
        Section(
            "purpose",
            "Mihin tietoja käytetään ja millä perusteella",
            """
Tietoja käytetään, jotta

- botti tietää, mistä on puhuttu, ja voit jatkaa keskustelua
- rekisterinpitäjä näkee yhteenvedoista, mitä kysytään ja missä neuvot eivät auta
- palvelu pysyy toiminnassa eikä sitä käytetä väärin.

Rekisterinpitäjä kertoo, mikä on käsittelyn oikeusperuste. Viranomaisella se on yleensä yleistä etua koskeva tehtävä (EU:n yleinen tietosuoja-asetus, 6 artiklan 1 kohdan e alakohta).

Tietoja ei käytetä mainontaan. Ohjelmisto ei tee sinusta profiilia eikä sinua koskevia päätöksiä, eikä se opi keskusteluista. Sinun ei ole pakko antaa mitään tietoja.
""",
        ),
        Section(
            "readers",
            "Kuka tiedot näkee",
            """
Kukaan ei lue keskusteluja silloin, kun niitä käydään. Vastaukset tekee ohjelma palvelimella. Viestejäsi ei lähetetä muihin tekoälypalveluihin.

- **Palvelimen ylläpitäjä** pääsee tietokantaan, jossa keskustelut ovat. Rekisterinpitäjä kertoo, kuka ylläpitäjä on ja missä palvelin sijaitsee.
- **Rekisterinpitäjä** näkee yhteenvetoja: mistä aiheista kysytään ja auttoivatko vastaukset. Niissä ei ole kenenkään viestejä. Luvut pyöristetään, ja sana näkyy vain, jos sitä on käytetty vähintään viidessä keskustelussa.
- **Lokeissa ja mittareissa** ei ole viestejä, nimiä eikä keskustelujen avaimia.

Ohjelmisto ei siirrä tietoja muille eikä EU:n ulkopuolelle.
""",
        ),
        Section(
            "time",
            "Kuinka kauan tiedot säilyvät",
            """
Keskustelu poistetaan palvelimelta {days} kuluttua siitä, kun se alkoi, myös silloin, kun olet jatkanut sitä myöhemmin. Jos poistat sen itse, se häviää heti. Poiston vahvistuksessa on vain satunnainen tunnus ja aika.

Varmuuskopioissa poistettu keskustelu voi säilyä vielä jonkin aikaa. Rekisterinpitäjä kertoo, kuinka kauan.
""",
        ),
        Section(
            "rights",
            "Oikeutesi",
            """
- **Poista keskustelu.** Painike ”Poista keskusteluni” on chatin valikossa ja tavallisen chattisivun lopussa. Saat poistosta vahvistuksen.
- **Katso, mitä on tallennettu, ja ota se talteen.** Koko keskustelu näkyy chatissa. Valikossa ovat myös kohdat ”Tallenna tekstinä” ja ”Tulosta”.
- **Pyydä rekisterinpitäjältä.** Voit pyytää itsellesi kaikki tietosi. Voit myös pyytää niiden oikaisemista tai käsittelyn rajoittamista. Lisäksi voit vastustaa käsittelyä. Jos et enää pääse keskusteluun, voit pyytää, että se poistetaan. Keskustelusta ei näe, kuka olet. Kerro siksi, milloin keskustelit ja mistä aiheesta.
- **Tee valitus.** Jos tietojasi on mielestäsi käsitelty lain vastaisesti, voit valittaa tietosuojavaltuutetulle: [tietosuoja.fi](https://tietosuoja.fi), puhelin 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "Jos sinulla on hätä",
            """
Jos kirjoitat, että sinulla on hyvin vaikeaa, botti antaa kriisiavun puhelinnumerot. Kukaan ei lue viestiäsi heti, eikä botti voi kutsua apua. Soita hätätilanteessa itse hätänumeroon 112. MIELI ry:n Kriisipuhelin 09 2525 0111 vastaa suomeksi ympäri vuorokauden.

Viesti tallentuu niin kuin muutkin viestit, ja voit poistaa sen keskustelun mukana.
""",
        ),
    ),
)

EASY_FINNISH = Notice(
    title="Tietosuoja selkosuomeksi",
    lead="Tämä sivu kertoo, mitä tiedoillesi tapahtuu chatissa. Chatin nimi on Verkostovinkki.",
    sections=(
        Section(
            "short",
            "Tärkeintä",
            """
- Sinulle vastaa botti. Botti on tekoälyohjelma. Se ei ole ihminen.
- Keskustelu tallentuu, kun lähetät viestin.
- Voit poistaa keskustelun milloin vain.
- Älä kirjoita chattiin henkilötunnustasi.
- Älä kirjoita terveydestäsi.
""",
        ),
        Section(
            "controller",
            "Kuka vastaa tiedoistasi",
            """
Chatti on jonkin palvelun sivuilla. Se voi olla esimerkiksi kunnan työllisyyspalvelu. Tämä palvelu vastaa tiedoistasi.

Palvelulla on oma tietosuojaseloste. Siinä on palvelun nimi. Siinä on myös puhelinnumero tai muu yhteystieto.
""",
        ),
        Section(
            "stored",
            "Mitä tallentuu",
            """
Chatti toimii isolla tietokoneella eli palvelimella. Sinne tallentuu:

- mitä kirjoitat
- mitä botti vastaa
- milloin keskustelet
- millä kielellä keskustelet
- mistä asioista puhutte
- millä verkkosivulla chatti on
- mitä mieltä olit vastauksesta, jos kerrot sen.

Botti ei kysy nimeäsi. Se ei kysy osoitettasi eikä puhelinnumeroasi.

Internetyhteydelläsi on osoite. Palvelu laskee, montako viestiä samasta osoitteesta tulee. Niin kukaan ei voi tukkia palvelua. Palvelu ei tallenna tätä osoitetta.
""",
        ),
        Section(
            "sensitive",
            "Mitä ei pidä kirjoittaa",
            """
Älä kirjoita chattiin:

- henkilötunnusta
- tietoja terveydestä
- tietoja uskonnosta tai politiikasta
- tietoja muista ihmisistä. Nimi riittää.

Jos kirjoitat vahingossa henkilötunnuksen, botti peittää sen. Botti peittää myös sähköpostiosoitteen, puhelinnumeron, tilinumeron ja pankkikortin numeron. Botti kertoo siitä sinulle. Botti ei aina huomaa kaikkea.
""",
        ),
        Section(
            "browser",
            "Mitä omaan laitteeseesi jää",
            """
Chatti ei käytä evästeitä.

Selaimesi muistaa keskustelun. Sen vuoksi voit jatkaa keskustelua myöhemmin.

Käyttääkö joku muu samaa laitetta? Poista silloin keskustelu, kun lopetat.
""",
        ),
        Section(
            "purpose",
            "Miksi tietoja tarvitaan",
            """
- Botti muistaa, mistä on puhuttu.
- Voit jatkaa keskustelua.
- Palvelu näkee, mitä ihmiset kysyvät. Niin neuvoista tulee parempia.
- Palvelu toimii hyvin, eikä kukaan häiritse sitä.

Laki sanoo, milloin tietoja saa tallentaa. Palvelu kertoo, miksi se saa tallentaa tietosi.

Tietoja ei käytetä mainoksiin. Botti ei tee päätöksiä sinusta. Se ei opi siitä, mitä kirjoitat. Sinun ei ole pakko kertoa mitään itsestäsi.
""",
        ),
        Section(
            "readers",
            "Kuka näkee tiedot",
            """
Kukaan ei lue keskustelua samaan aikaan, kun kirjoitat.

Palvelimella on ylläpitäjä. Hän voi nähdä tallennetut keskustelut.

Palvelun työntekijät näkevät yhteenvedon. Siitä näkee esimerkiksi, kuinka moni kysyi tapahtumista. Siinä ei ole viestejäsi. Siinä voi olla sana, joka on ainakin viidessä keskustelussa.

Chatti ei lähetä tietojasi muualle.
""",
        ),
        Section(
            "time",
            "Kuinka kauan tiedot ovat tallessa",
            """
Keskustelu poistetaan {days} kuluttua. Aika alkaa siitä, kun keskustelu alkaa.

Voit poistaa keskustelun myös itse. Silloin se poistuu heti.

Tiedoista voidaan tehdä kopioita varmuuden vuoksi. Poistettu keskustelu voi olla kopiossa vielä jonkin aikaa. Palvelu kertoo, kuinka kauan.
""",
        ),
        Section(
            "rights",
            "Mitä voit tehdä",
            """
- **Poista keskustelu.** Paina painiketta ”Poista keskusteluni”. Se on chatin valikossa. Saat vahvistuksen.
- **Lue keskustelu.** Näet chatissa kaiken, mitä sinä ja botti olette kirjoittaneet.
- **Tallenna keskustelu itsellesi.** Valitse valikosta ”Tallenna tekstinä”.
- **Kysy tiedoistasi.** Voit kysyä palvelulta, mitä tietoja sinusta on. Voit pyytää, että palvelu korjaa tai poistaa tiedot. Voit myös vastustaa tietojesi käyttöä. Kerro palvelulle, milloin keskustelit ja mistä asiasta.
- **Tee valitus.** Onko tietojasi käytetty väärin? Voit valittaa tietosuojavaltuutetulle. Hän valvoo, että tietoja käytetään oikein. Osoite on [tietosuoja.fi](https://tietosuoja.fi). Puhelinnumero on 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "Jos sinulla on hätä",
            """
Ihminen ei lue viestiäsi heti. Botti ei voi kutsua apua. Botti antaa sinulle puhelinnumeroita, joista saat apua.

Soita 112, jos tarvitset apua heti.

Voit puhua vaikeasta asiasta kriisipuhelimessa. Soita 09 2525 0111. Siellä puhutaan suomea. Voit soittaa päivällä ja yöllä.
""",
        ),
    ),
)
