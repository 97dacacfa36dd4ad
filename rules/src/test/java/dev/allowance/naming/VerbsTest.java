package dev.allowance.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerbsTest {

    @ParameterizedTest
    @ValueSource(strings = {"create", "add", "delete", "remove", "purge", "cancel", "activate", "find", "get"})
    void someWordsAreNothingButVerbs(String word) {
        assertThat(Verbs.isOnlyVerb(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update",
                "search",
                "order",
                "book",
                "record",
                "list",
                "view",
                "post",
                "comment",
                "archive",
                "exchange",
                "process",
                "report",
                "export",
                "filter",
                "query",
                "merge",
                "lock",
                "test",
                "watch",
                "request"
            })
    void someVerbsAreJustAsMuchNouns(String word) {
        assertThat(Verbs.isAlsoNoun(word)).isTrue();
        assertThat(Verbs.isOnlyVerb(word)).isFalse();
        assertThat(Verbs.act(word)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "escalate", "acknowledge", "invoke", "relocate"})
    void theDictionaryKnowsMoreVerbs(String word) {
        assertThat(WordList.entries("verbs.txt")).doesNotContainKey(word);
        assertThat(Verbs.isOnlyVerb(word)).isTrue();
        assertThat(Verbs.act(word)).contains(Verbs.Act.ACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attack", "contrast", "doubt", "damage", "quarrel"})
    void andMoreThatAreJustAsMuchNouns(String word) {
        assertThat(Verbs.isAlsoNoun(word)).isEqualTo(Nouns.number(word) == Nouns.Number.SINGULAR);
        assertThat(Verbs.isOnlyVerb(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"address", "document", "file", "contract", "project", "rule", "result", "issue", "note"})
    void whatTheDictionaryThinksVerbsTooMayBeDecidedToBeNouns(String word) {
        assertThat(Lexicon.isVerb(word)).isTrue();
        assertThat(Verbs.isAlsoNoun(word)).isFalse();
        assertThat(Nouns.number(word)).isEqualTo(Nouns.Number.SINGULAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"updates", "adds", "deleted", "settings", "posts", "cancellation", "user", "media", "latest"})
    void otherFormsAndOtherWordsAreNoVerbs(String word) {
        assertThat(Verbs.act(word)).isEmpty();
        assertThat(Verbs.isOnlyVerb(word)).isFalse();
        assertThat(Verbs.isAlsoNoun(word)).isFalse();
    }

    @Test
    void everyVerbSaysWhatItDoes() {
        var verbs = WordList.entries("verbs.txt").keySet();
        assertThat(verbs)
                .hasSizeGreaterThan(180)
                .allSatisfy(verb -> assertThat(Verbs.act(verb)).isPresent());
    }
}
