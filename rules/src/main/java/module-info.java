/** The core of Allowance. It must never require {@code java.compiler}: the semantics stand here once, for every adapter. */
module dev.allowance.rules {
    requires static com.google.auto.service;

    exports dev.allowance.source;
    exports dev.allowance.http;
    exports dev.allowance.path;
    exports dev.allowance.route;
    exports dev.allowance.spi;
    exports dev.allowance.lang;
    exports dev.allowance.framework;
    exports dev.allowance.engine;
    exports dev.allowance.naming;
    exports dev.allowance.automaton;

    uses dev.allowance.spi.Rule;
}
