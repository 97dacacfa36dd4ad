package org.springframework.cloud.openfeign;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the client library, which is not on the class path of the tests. */
@Retention(RetentionPolicy.RUNTIME)
public @interface FeignClient {
    String value() default "";

    String path() default "";
}
