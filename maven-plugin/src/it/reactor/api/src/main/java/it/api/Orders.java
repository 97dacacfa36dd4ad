package it.api;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

public interface Orders {

    String ROOT = "/orders";

    @GetMapping(ROOT)
    String list();

    @GetMapping(ROOT + "/{id}")
    String read(@PathVariable("id") long id);

    @DeleteMapping(ROOT + "/{id}")
    void remove(@PathVariable("id") long id);
}
