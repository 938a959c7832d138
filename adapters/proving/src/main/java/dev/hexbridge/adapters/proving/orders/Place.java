package dev.hexbridge.adapters.proving.orders;

/**
 * Where somebody lives.
 *
 * @param city the city
 * @param province the state
 * @param code the state's code
 * @param zip the postal code
 */
record Place(String city, String province, String code, String zip) {}
