package io.spillover.quantity;

/** The categories of emergencies: the four of the Chinese Emergency Response Law, and technological or cyber compound risks. */
public enum Category {
    NATURAL_DISASTER,
    ACCIDENT_DISASTER,
    PUBLIC_HEALTH,
    SOCIAL_SECURITY,
    EMERGING
}
