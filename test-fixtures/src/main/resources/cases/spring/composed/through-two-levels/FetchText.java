package demo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;

@Retention(RetentionPolicy.RUNTIME)
@Fetch(produces = "text/plain")
@interface FetchText {
    @AliasFor(annotation = Fetch.class, attribute = "at")
    String value();

    @AliasFor(annotation = RequestMapping.class, attribute = "headers")
    String[] needs() default {};
}
