package dev.allowance.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    @ParameterizedTest
    @ValueSource(strings = {"wordnet-nouns.txt", "wordnet-verbs.txt", "wordnet-plurals.txt"})
    void theDerivedListsAreSortedAndSmallAndNameTheirSource(String file) {
        byte[] bytes = WordList.read(file);
        assertThat(bytes).hasSizeBetween(1_000, 100_000);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n");
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).startsWith("# ").contains("WordNet 3.1").contains("META-INF/NOTICE");
        assertThat(lines.subList(1, lines.size()))
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(line -> assertThat(line).matches("[a-z]+( [a-z]+)?"));
    }

    @Test
    void everyWordOfAListIsFoundInIt() {
        List<String> lines = new String(WordList.read("wordnet-verbs.txt"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        SortedWords words = SortedWords.read("wordnet-verbs.txt");
        assertThat(lines).allSatisfy(word -> assertThat(words.contains(word)).isTrue());
        assertThat(lines)
                .allSatisfy(word -> assertThat(words.contains(word + "q")).isFalse());
        for (String other : List.of("", "#", "# Derived", "a", "aa", "zzz", "\u00fc", "order\n")) {
            assertThat(words.contains(other)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"restaurant", "hotel", "employee", "vehicle", "document"})
    void itKnowsNouns(String word) {
        assertThat(Lexicon.isNoun(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "be", "van", "quickly", "restaurants", "benutzer", "utilisateur", "usuario", "gebruiker"})
    void itKnowsNoShortOrForeignWordsNorPlurals(String word) {
        assertThat(Lexicon.isNoun(word)).isFalse();
        assertThat(Lexicon.isVerb(word)).isFalse();
    }
}
