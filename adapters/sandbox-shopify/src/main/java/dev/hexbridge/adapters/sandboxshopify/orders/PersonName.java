package dev.hexbridge.adapters.sandboxshopify.orders;

/** A person's name as typed in the check-out: any letters of any alphabet, apostrophes and blanks. */
public record PersonName(String first, String last) {

    public String full() {
        return first + " " + last;
    }
}
