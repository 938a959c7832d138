package planted.adapters.one;

/** Can be seen from outside and is neither the adapter nor its settings. */
public record SecondDoor(String wireFormat) {}
