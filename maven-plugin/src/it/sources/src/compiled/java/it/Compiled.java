package it;

import org.springframework.web.bind.annotation.GetMapping;

public interface Compiled {

    @GetMapping("/compiled")
    String compiled();
}
