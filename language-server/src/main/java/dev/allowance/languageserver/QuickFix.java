package dev.allowance.languageserver;

import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.TextEdit;

/** A way to mend what some rules find. Stateless. */
interface QuickFix {

    /** The rules whose findings it may mend; none for those of all rules. */
    Set<String> rules();

    /** What can be done about a finding, the best first; nothing where the code is not as it has to be for that. */
    List<Proposal> propose(Problem problem);

    /**
     * One change of the document.
     *
     * @param title what it does, for people
     * @param preferred whether it is what most people want
     * @param edits in order of place
     */
    record Proposal(String title, boolean preferred, List<TextEdit> edits) {

        public Proposal {
            edits = List.copyOf(edits);
        }

        public Proposal(String title, boolean preferred, Edits edits) {
            this(title, preferred, edits.toList());
        }
    }
}
