package com.example.shop;

import com.example.shop.Shop.Customer;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers and their addresses. */
@RestController
@RequestMapping(CustomerController.CUSTOMERS)
class CustomerController {

    static final String CUSTOMERS = "/v1/customers";

    private final Shop shop;

    CustomerController(Shop shop) {
        this.shop = shop;
    }

    @GetMapping
    List<Customer> list() {
        return shop.customers();
    }

    /** Wrong: without the slash, where the list is read, this is a 405. */
    @PostMapping("/") // allowance:trailing-slash-mismatch
    ResponseEntity<Void> create(@RequestBody Customer customer) {
        long id = shop.nextNumber();
        shop.save(new Customer(id, customer.name(), Map.of()));
        return ResponseEntity.created(URI.create(CUSTOMERS + "/" + id)).build();
    }

    @GetMapping("/{id}")
    Customer read(@PathVariable long id) {
        return shop.customer(id).orElseThrow(() -> new NoSuchItemException(CUSTOMERS));
    }

    /** Wrong: an item is updated by PUT or PATCH. */
    @PostMapping("/{id}") // allowance:post-on-item
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void update(@PathVariable long id, @RequestBody Customer customer) {
        shop.save(new Customer(id, customer.name(), read(id).addresses()));
    }

    @GetMapping("/{id}/addresses")
    Map<String, String> addresses(@PathVariable long id) {
        return read(id).addresses();
    }

    /** Right, though it has no GET: an address is read with its customer. */
    @PutMapping("/{id}/addresses/{label}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replaceAddress(@PathVariable long id, @PathVariable String label, @RequestBody String address) {
        Customer customer = read(id);
        Map<String, String> addresses = new HashMap<>(customer.addresses());
        addresses.put(label, address);
        shop.save(new Customer(id, customer.name(), Map.copyOf(addresses)));
    }

    @DeleteMapping("/{id}/addresses/{label}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAddress(@PathVariable long id, @PathVariable String label) {
        Customer customer = read(id);
        Map<String, String> addresses = new HashMap<>(customer.addresses());
        addresses.remove(label);
        shop.save(new Customer(id, customer.name(), Map.copyOf(addresses)));
    }
}
