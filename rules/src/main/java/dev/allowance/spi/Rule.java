package dev.allowance.spi;

/**
 * One thing that can be wrong with a route table. Stateless: the same table gives the same findings. Registered as a service;
 * its page is the Markdown file beside the class.
 */
public interface Rule {

    /** The rule's name and defaults; always the same. */
    RuleInfo info();

    /** Looks at the table and reports through the context. */
    void check(RuleContext context);
}
