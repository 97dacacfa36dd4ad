package demo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The alias overrides even where only its default is used. */
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET, path = "/hidden", produces = "text/plain")
@interface Fetch {
    @AliasFor(annotation = RequestMapping.class)
    String[] path() default "/standard";

    @AliasFor(annotation = RequestMapping.class)
    String[] produces() default {"application/json", "application/xml"};
}
