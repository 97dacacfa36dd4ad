package demo;

import org.springframework.web.bind.annotation.GetMapping;

interface Api {
    @GetMapping(path = "/two", produces = "text/plain")
    String two();

    @GetMapping("/three")
    String three();
}
