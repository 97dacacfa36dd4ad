/** The annotation processor: found through services on the class path and on the module path alike. */
module dev.allowance.processor {
    requires java.compiler;
    requires dev.allowance.rules;
    requires static com.google.auto.service;

    provides javax.annotation.processing.Processor with
            dev.allowance.processor.AllowanceProcessor;
}
