package demo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET)
@interface Fetch {
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] at() default {};

    @AliasFor(annotation = RequestMapping.class)
    String[] produces() default {};
}
