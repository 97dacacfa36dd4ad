package dev.allowance.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.naming.Nouns.Number;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NounsTest {

    @ParameterizedTest
    @CsvSource({
        "user, users",
        "category, categories",
        "key, keys",
        "address, addresses",
        "box, boxes",
        "branch, branches",
        "status, statuses",
        "person, people",
        "person, persons",
        "child, children",
        "index, indices",
        "index, indexes",
        "analysis, analyses",
        "quiz, quizzes",
        "hero, heroes",
        "photo, photos",
        "cache, caches",
        "database, databases",
        "purchase, purchases",
        "post, posts",
        "search, searches",
        "query, queries",
        "bus, buses",
        "schema, schemas",
        "car, cars",
        "token, tokens",
        "area, areas",
        "menu, menus",
        "taxi, taxis",
        "highway, highways",
        "restaurant, restaurants",
        "radius, radii",
        "curriculum, curricula",
    })
    void singularAndPluralLeadToEachOther(String singular, String plural) {
        assertThat(Nouns.singular(plural)).contains(singular);
        assertThat(Nouns.number(plural)).isEqualTo(Number.PLURAL);
        assertThat(Nouns.singular(singular)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"news", "media", "status", "series", "data", "information", "equipment", "software", "stats"})
    void someNounsHaveNoNumber(String word) {
        assertThat(Nouns.number(word)).isEqualTo(Number.UNCOUNTABLE);
        assertThat(Nouns.plural(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurs", "haus", "preis", "benutzer", "gas", "ens", "v2", "straße", "", "s", "create"})
    void otherWordsAreUnknown(String word) {
        assertThat(Nouns.number(word)).isEqualTo(Number.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"gizmotron, gizmotrons", "ledgerette, ledgerettes", "fizzbox, fizzboxes"})
    void aClearEndingTellsThePluralOfAnUnknownWord(String singular, String plural) {
        assertThat(Nouns.singular(plural)).contains(singular);
        assertThat(Nouns.areForms(singular, plural)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"person, people", "person, persons", "user, users", "box, boxes", "gizmo, gizmos"})
    void twoFormsOfOneNounAreRecognised(String singular, String plural) {
        assertThat(Nouns.areForms(singular, plural)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"formula, formulae", "formula, formulas", "index, indices", "spectrum, spectra"})
    void theDictionaryKnowsMorePlurals(String singular, String plural) {
        assertThat(Nouns.plurals(singular)).contains(plural);
        assertThat(Nouns.singular(plural)).contains(singular);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"opera", "agenda", "data", "media", "archives", "receipts", "services", "settings", "earnings"})
    void theDictionarysLatinAndItsCollectivesDoNotCountAgainstHowApisSpeak(String word) {
        boolean plural = word.endsWith("s");
        assertThat(Nouns.number(word) == Number.PLURAL).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({
        "new, news",
        "good, goods",
        "status, statuses",
        "custom, customs",
        "statistic, statistics",
        "mean, means"
    })
    void wordsThatOnlyLookAlikeAreNotForms(String one, String other) {
        assertThat(Nouns.areForms(one, other)).isFalse();
    }

    @Test
    void everyKnownPluralLeadsBackToItsSingular() {
        List<String> nouns = new ArrayList<>(WordList.words("nouns.txt"));
        assertThat(nouns).hasSizeGreaterThan(250);
        for (String noun : nouns) {
            assertThat(Nouns.plural(noun).flatMap(Nouns::singular)).contains(noun);
        }
    }
}
