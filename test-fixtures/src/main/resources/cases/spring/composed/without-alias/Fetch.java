package demo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Since Spring 7 an equal name alone overrides nothing. */
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET, path = "/fixed")
@interface Fetch {
    String[] path() default {};
}
