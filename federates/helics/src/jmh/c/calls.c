/* What HELICS' calls cost in C. Reads "CASE ROUNDS" lines and answers each with nanoseconds, in the order of the case's columns:
 * see Languages.java, which runs this program beside its sisters in Java and Python. */
#include <helics/helics.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PASSES = 10, CALLS = 100, VALUES = 1000, MOST = 10, LARGEST = 65536 };

typedef struct {
    HelicsFederate federates[MOST];
    HelicsPublication out[MOST];
    HelicsInput in[MOST];
    int size;
    double now;
} Federation;

static HelicsError error;

static void check(const HelicsError* reported)
{
    if (reported->error_code != 0) {
        fprintf(stderr, "HELICS error %d: %s\n", reported->error_code, reported->message);
        exit(1);
    }
}

static double nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

/* A broker, one inproc core, and federates on it. */
static void join(Federation* federation, const char* name, int size)
{
    char text[128];
    snprintf(text, sizeof text, "-f %d --name=%s_c_broker --loglevel=no_print", size, name);
    HelicsBroker broker = helicsCreateBroker("inproc", "", text, &error);
    check(&error);
    HelicsFederateInfo info = helicsCreateFederateInfo();
    helicsFederateInfoSetCoreTypeFromString(info, "inproc", &error);
    snprintf(text, sizeof text, "%s_c_core", name);
    helicsFederateInfoSetCoreName(info, text, &error);
    snprintf(text, sizeof text, "-f %d --broker=%s --loglevel=no_print", size, helicsBrokerGetAddress(broker));
    helicsFederateInfoSetCoreInitString(info, text, &error);
    helicsFederateInfoSetFlagOption(info, HELICS_FLAG_UNINTERRUPTIBLE, HELICS_TRUE, &error);
    federation->size = size;
    for (int i = 0; i < size; i++) {
        snprintf(text, sizeof text, "%s_%d", name, i);
        federation->federates[i] = helicsCreateCombinationFederate(text, info, &error);
        check(&error);
    }
}

static void start(Federation* federation)
{
    for (int i = 0; i < federation->size; i++) {
        helicsFederateEnterExecutingModeAsync(federation->federates[i], &error);
    }
    for (int i = 0; i < federation->size; i++) {
        helicsFederateEnterExecutingModeComplete(federation->federates[i], &error);
    }
    check(&error);
}

/* One thread for all: it begins the request of each but the last, asks for the last, and completes the others. */
static void advance(Federation* federation)
{
    int last = federation->size - 1;
    federation->now += 1;
    for (int i = 0; i < last; i++) {
        helicsFederateRequestTimeAsync(federation->federates[i], federation->now, &error);
        check(&error);
    }
    helicsFederateRequestTime(federation->federates[last], federation->now, &error);
    check(&error);
    for (int i = 0; i < last; i++) {
        helicsFederateRequestTimeComplete(federation->federates[i], &error);
        check(&error);
    }
}

/* Columns: publish unread, publish, getDouble of a new value, and then in many passes isUpdated and getDouble again. */
static void values(int calls, int rounds)
{
    static Federation federation;
    static HelicsPublication unread;
    static HelicsPublication out[VALUES];
    static HelicsInput in[VALUES];
    char key[64];
    if (federation.size == 0) {
        join(&federation, "values", 2);
        unread = helicsFederateRegisterPublication(federation.federates[0], "unread", HELICS_DATA_TYPE_DOUBLE, "", &error);
        for (int i = 0; i < VALUES; i++) {
            snprintf(key, sizeof key, "p%d", i);
            out[i] = helicsFederateRegisterPublication(federation.federates[0], key, HELICS_DATA_TYPE_DOUBLE, "", &error);
            snprintf(key, sizeof key, "values_0/p%d", i);
            in[i] = helicsFederateRegisterSubscription(federation.federates[1], key, "", &error);
            check(&error);
        }
        start(&federation);
    }
    double spent[5] = {0};
    double sum = 0;
    for (int round = 0; round < rounds; round++) {
        double begun = nanoseconds();
        for (int i = 0; i < PASSES * calls; i++) {
            helicsPublicationPublishDouble(unread, i, &error);
            check(&error);
        }
        double then = nanoseconds();
        spent[0] += (then - begun) / PASSES;
        for (int i = 0; i < calls; i++) {
            helicsPublicationPublishDouble(out[i], federation.now + i, &error);
            check(&error);
        }
        spent[1] += nanoseconds() - then;
        advance(&federation);
        begun = nanoseconds();
        for (int i = 0; i < calls; i++) {
            sum += helicsInputGetDouble(in[i], &error);
            check(&error);
        }
        then = nanoseconds();
        spent[2] += then - begun;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < calls; i++) {
                sum += helicsInputIsUpdated(in[i]);
            }
        }
        begun = nanoseconds();
        spent[3] += (begun - then) / PASSES;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < calls; i++) {
                sum += helicsInputGetDouble(in[i], &error);
                check(&error);
            }
        }
        spent[4] += (nanoseconds() - begun) / PASSES;
    }
    for (int i = 0; i < 5; i++) {
        printf("%.2f ", spent[i] / rounds / calls);
    }
    printf("%s\n", sum == 0.5 ? "?" : "");
}

/* Columns: send, receive into the program's own buffer. */
static void messages(int bytes, int calls, int rounds)
{
    static Federation federation;
    static HelicsEndpoint from;
    static HelicsEndpoint to;
    static char sent[LARGEST];
    static char received[LARGEST];
    if (federation.size == 0) {
        join(&federation, "messages", 2);
        from = helicsFederateRegisterTargetedEndpoint(federation.federates[0], "from", "", &error);
        to = helicsFederateRegisterTargetedEndpoint(federation.federates[1], "to", "", &error);
        helicsEndpointAddDestinationTarget(from, "messages_1/to", &error);
        check(&error);
        start(&federation);
    }
    double sending = 0;
    double receiving = 0;
    long arrived = 0;
    for (int round = 0; round < rounds; round++) {
        double begun = nanoseconds();
        for (int i = 0; i < calls; i++) {
            helicsEndpointSendBytes(from, sent, bytes, &error);
            check(&error);
        }
        sending += nanoseconds() - begun;
        advance(&federation);
        begun = nanoseconds();
        while (helicsEndpointHasMessage(to)) {
            HelicsMessage message = helicsEndpointGetMessage(to);
            int length = 0;
            helicsMessageGetBytes(message, received, LARGEST, &length, &error);
            check(&error);
            helicsMessageFree(message);
            arrived += length == bytes;
        }
        receiving += nanoseconds() - begun;
    }
    if (arrived != (long) rounds * calls) {
        fprintf(stderr, "%ld of %ld messages arrived\n", arrived, (long) rounds * calls);
        exit(1);
    }
    printf("%.2f %.2f\n", sending / rounds / calls, receiving / rounds / calls);
}

/* A ring in which each federate publishes a number at each step and reads its neighbour's. */
static Federation* ring(int size)
{
    static Federation rings[MOST + 1];
    Federation* federation = &rings[size];
    char name[16];
    char key[64];
    if (federation->size == 0) {
        snprintf(name, sizeof name, "ring%d", size);
        join(federation, name, size);
        for (int i = 0; i < size; i++) {
            federation->out[i] =
                helicsFederateRegisterPublication(federation->federates[i], "p", HELICS_DATA_TYPE_DOUBLE, "", &error);
            snprintf(key, sizeof key, "%s_%d/p", name, (i + 1) % size);
            federation->in[i] = helicsFederateRegisterSubscription(federation->federates[i], key, "", &error);
            check(&error);
        }
        start(federation);
    }
    return federation;
}

static void stepsOfOneThread(int size, int rounds)
{
    Federation* federation = ring(size);
    double sum = 0;
    double begun = nanoseconds();
    for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < size; i++) {
            helicsPublicationPublishDouble(federation->out[i], federation->now, &error);
            check(&error);
        }
        advance(federation);
        for (int i = 0; i < size; i++) {
            sum += helicsInputGetDouble(federation->in[i], &error);
            check(&error);
        }
    }
    printf("%.1f %s\n", (nanoseconds() - begun) / rounds, sum == 0.5 ? "?" : "");
}

typedef struct {
    Federation* federation;
    int index;
    int rounds;
} Driver;

static void* drive(void* argument)
{
    Driver* driver = argument;
    HelicsError mine = helicsErrorInitialize();
    HelicsFederate federate = driver->federation->federates[driver->index];
    double sum = 0;
    for (int round = 1; round <= driver->rounds; round++) {
        helicsPublicationPublishDouble(driver->federation->out[driver->index], round, &mine);
        check(&mine);
        helicsFederateRequestTime(federate, driver->federation->now + round, &mine);
        check(&mine);
        sum += helicsInputGetDouble(driver->federation->in[driver->index], &mine);
        check(&mine);
    }
    return sum == 0.5 ? argument : NULL;
}

static void stepsOfThreads(int size, int rounds)
{
    Federation* federation = ring(size);
    pthread_t threads[MOST];
    Driver drivers[MOST];
    double begun = nanoseconds();
    for (int i = 0; i < size; i++) {
        drivers[i] = (Driver){federation, i, rounds};
        pthread_create(&threads[i], NULL, drive, &drivers[i]);
    }
    for (int i = 0; i < size; i++) {
        pthread_join(threads[i], NULL);
    }
    federation->now += rounds;
    printf("%.1f\n", (nanoseconds() - begun) / rounds);
}

int main(void)
{
    char name[32];
    int size;
    int rounds;
    error = helicsErrorInitialize();
    setvbuf(stdout, NULL, _IOLBF, 0);
    while (scanf("%31s %d %d", name, &size, &rounds) == 3) {
        if (strcmp(name, "values") == 0) {
            values(size, rounds);
        } else if (strcmp(name, "messages") == 0) {
            messages(size, size > 4096 ? 20 : CALLS, rounds);
        } else if (strcmp(name, "one-thread") == 0) {
            stepsOfOneThread(size, rounds);
        } else if (strcmp(name, "threads") == 0) {
            stepsOfThreads(size, rounds);
        }
    }
    helicsCloseLibrary();
    return 0;
}
