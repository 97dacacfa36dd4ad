package com.example.guests;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class GuestController {

    @GetMapping("/guests/by-mail/{email}") // allowance:personal-data-in-path
    String find(@PathVariable("email") String email) {
        return email;
    }

    @GetMapping("/guests/{number}")
    String read(@PathVariable("number") long number) {
        return "guest " + number;
    }

    @PutMapping("/guests/{number}")
    void change(@PathVariable("number") long number, @RequestBody String guest) {}

    @SuppressWarnings("allowance:personal-data-in-path")
    @DeleteMapping("/guests/by-mail/{email}")
    void forget(@PathVariable("email") String email) {}
}
