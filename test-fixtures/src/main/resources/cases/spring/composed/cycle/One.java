package demo;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.web.bind.annotation.RequestMapping;

@Retention(RetentionPolicy.RUNTIME)
@Two
@RequestMapping("/one")
@interface One {}
