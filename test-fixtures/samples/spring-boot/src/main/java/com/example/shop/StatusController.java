package com.example.shop;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is not business. */
@RestController
class StatusController {

    /** Wrong: without a method, DELETE is answered as well. */
    @RequestMapping("/v1/status") // allowance:request-mapping-without-method
    Map<String, String> status() {
        return Map.of("status", "up");
    }

    @GetMapping("/v1/files/{*path}")
    String file(@PathVariable String path) {
        return "The content of " + path;
    }
}
